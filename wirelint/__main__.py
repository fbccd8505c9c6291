"""`python -m wirelint`."""

from wirelint.cli import main

main(prog_name="wirelint")
