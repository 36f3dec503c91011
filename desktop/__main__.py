"""Where the program starts: `vademecum` and `python -m desktop`."""

import gc
import sys


def loading() -> None:
    """Look for garbage seldom: loading makes many objects, and they stay."""
    gc.set_threshold(100_000, 20, 20)


def main() -> None:
    """Run the command line; the window is loaded only when it is asked for."""
    loading()
    from desktop.cli.main import run

    code = run(sys.argv[1:])
    # Nor need what still lives be looked through at the end: it goes with the process.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
