"""Where the program starts: `vademecum` and `python -m desktop`."""

import gc
import sys


def main() -> None:
    """Run the command line; the window is loaded only when it is asked for."""
    # Loading makes many objects that stay: looking through them for garbage is time lost.
    gc.set_threshold(100_000, 20, 20)
    from desktop.cli.main import run

    code = run(sys.argv[1:])
    # Nor need what still lives be looked through at the end: it goes with the process.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
