import pytest
import yaml


@pytest.fixture(params=["libyaml", "python"])
def parser(request, monkeypatch):
    """Both ways to read YAML: libyaml, and PyYAML's own parser where libyaml is missing."""
    if request.param == "libyaml":
        assert yaml.__with_libyaml__, "the wheels of PyYAML come with libyaml"
    else:
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    return request.param
