"""Pictures as inline SVG: plain shapes whose colors come from the stylesheet, light and dark."""
