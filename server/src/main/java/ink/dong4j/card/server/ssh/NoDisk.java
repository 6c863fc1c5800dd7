package ink.dong4j.card.server.ssh;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.apache.sshd.common.util.threads.CloseableExecutorService;
import org.apache.sshd.server.channel.ChannelDataReceiver;
import org.apache.sshd.sftp.server.SftpErrorStatusDataHandler;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemConfigurator;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.apache.sshd.sftp.server.UnsupportedAttributePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Sets the library's SFTP up without threads and without files: were one of its own ways to the disk
 * ever taken, no path would come out of it.
 */
final class NoDisk implements SftpSubsystemConfigurator {
    @Override
    public SftpFileSystemAccessor getFileSystemAccessor() {
        return new SftpFileSystemAccessor() {
            @Override
            public Path resolveLocalFilePath(
                    SftpSubsystemProxy subsystem, Path rootDirectory, String remotePath)
                    throws AccessDeniedException {
                throw new AccessDeniedException("no path leads to the disk");
            }
        };
    }

    @Override
    public UnsupportedAttributePolicy getUnsupportedAttributePolicy() {
        return UnsupportedAttributePolicy.ThrowException;
    }

    @Override
    public SftpErrorStatusDataHandler getErrorStatusDataHandler() {
        return SftpErrorStatusDataHandler.DEFAULT;
    }

    /** The library then makes one, which starts no thread as long as nothing is given to it. */
    @Override
    public @Nullable CloseableExecutorService getExecutorService() {
        return null;
    }

    @Override
    public @Nullable ChannelDataReceiver getErrorChannelDataReceiver() {
        return null;
    }
}
