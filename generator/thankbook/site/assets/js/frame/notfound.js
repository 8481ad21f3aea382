"use strict";

/* The page for missing addresses is sent for any depth: tell Material where the site begins. */
{
  const settings = document.getElementById("__config");
  const told = JSON.parse(settings.textContent);
  settings.textContent = JSON.stringify({ ...told, base: new URL(".", document.baseURI).href });
}
