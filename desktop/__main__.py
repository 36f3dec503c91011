"""Where the program starts: `vademecum` and `python -m desktop`."""

import sys


def main() -> None:
    """Run the command line; the window is loaded only when it is asked for."""
    from desktop.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
