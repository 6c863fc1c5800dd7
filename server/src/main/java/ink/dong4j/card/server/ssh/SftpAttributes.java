package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.files.Published;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.common.util.io.IoUtils;

/** What SFTP tells of a file or folder: everybody may read it, nobody may change it. */
final class SftpAttributes {
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("r--r--r--");

    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("r-xr-xr-x");

    private static final String OWNER = "card";

    private SftpAttributes() {}

    static Map<String, Object> of(Published published) {
        return switch (published) {
            case Published.File file -> of(file, file.bytes().length, true, FILE);
            case Published.Folder folder -> of(folder, 0, false, FOLDER);
        };
    }

    private static Map<String, Object> of(
            Published published, int size, boolean isFile, Set<PosixFilePermission> permissions) {
        FileTime date = FileTime.from(published.date());
        return Map.of(
                IoUtils.SIZE_VIEW_ATTR, size,
                IoUtils.REGFILE_VIEW_ATTR, isFile,
                IoUtils.DIRECTORY_VIEW_ATTR, !isFile,
                IoUtils.PERMISSIONS_VIEW_ATTR, permissions,
                IoUtils.LASTMOD_TIME_VIEW_ATTR, date,
                IoUtils.LASTACC_TIME_VIEW_ATTR, date,
                IoUtils.OWNER_VIEW_ATTR, OWNER,
                IoUtils.GROUP_VIEW_ATTR, OWNER);
    }
}
