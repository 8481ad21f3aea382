"""The quick list of the theme's files is the one that MkDocs makes."""

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.structure.files import Files

from thankbook.plugin.buildcache.themelist import list_quickly


def test_the_list_is_the_same_with_a_folder_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "own"
    for name in (".hidden/a.css", "shown/.b.css", "shown/deep/c.css", "d.css", ".e.css"):
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_text("")
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: x\ntheme: {name: material, custom_dir: own}\nplugins: []\n"
    )
    found = []
    for quickly in (False, True):
        config = load_config(str(tmp_path / "mkdocs.yml"))
        files, env = Files([]), config.theme.get_env()
        if quickly:
            list_quickly(env)
            list_quickly(env)
        files.add_files_from_theme(env, config)
        found.append([(file.src_uri, file.abs_src_path) for file in files])
        assert any(name.startswith(".icons/") for name in env.list_templates())
    assert found[0] == found[1]
    assert "shown/deep/c.css" in dict(found[1])
    assert len(found[1]) > 30
