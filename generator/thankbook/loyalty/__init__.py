"""Pure maths of loyalty programs: what a design brings and costs one business, with ranges."""
