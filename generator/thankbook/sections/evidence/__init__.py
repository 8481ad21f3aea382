"""The register of evidence, the glossary, and where ideas came from."""
