"""Kinds of check, one module each: `check: repeated-block` in a rule is `RepeatedBlock` in repeated_block.py."""
