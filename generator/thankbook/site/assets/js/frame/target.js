/* From Material for MkDocs (MIT, Martin Donath). In a file, so that a Content-Security-Policy
   need not allow scripts within pages. */
var target=document.getElementById(location.hash.slice(1));target&&target.name&&(target.checked=target.name.startsWith("__tabbed_"))
