import os

from tutor.wire.folders import remove_tree


def test_a_folder_is_removed_with_what_was_closed_in_it(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir(mode=0o500)
    folder = tmp_path / "folder"
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "a" / "b" / "file").touch()
    (folder / "link").symlink_to(outside)
    for closed in (folder / "a" / "b", folder / "a", folder):
        closed.chmod(0)

    if os.getuid() == 0:  # whom no mode keeps out: another user has to try
        child = os.fork()
        if not child:
            for path in (tmp_path, folder, folder / "a", folder / "a" / "b"):
                os.chown(path, 65534, 65534)
            for parent in tmp_path.parents:
                parent.chmod(parent.stat().st_mode | 0o011)
            os.setresuid(65534, 65534, 65534)
            remove_tree(str(folder))
            os._exit(0)
        os.waitpid(child, 0)
    else:
        remove_tree(str(folder))

    assert not folder.exists()
    assert outside.stat().st_mode & 0o777 == 0o500
