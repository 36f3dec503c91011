"""The user's folders are where platformdirs says, however the surroundings are set."""

from pathlib import Path

import platformdirs
import pytest

from desktop import folders


@pytest.mark.parametrize("home", ["/home/someone", "/home/so me/", "somewhere", "", None])
@pytest.mark.parametrize("told", ["/data/of mine", "/data/", "data", "~/data", " ", "", None])
def test_they_are_where_platformdirs_says(
    monkeypatch: pytest.MonkeyPatch, home: str | None, told: str | None
) -> None:
    for name, value in (("HOME", home), ("XDG_DATA_HOME", told), ("XDG_CONFIG_HOME", told)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    data = platformdirs.user_data_dir("vademecum", appauthor=False)
    config = platformdirs.user_config_dir("vademecum", appauthor=False)
    assert (folders.data(), folders.config()) == (Path(data), Path(config))
