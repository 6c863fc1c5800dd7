package ink.dong4j.card.server.ssh;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.server.files.Published;
import ink.dong4j.card.server.visit.FileDialogue;
import ink.dong4j.card.text.Safe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.BufferException;
import org.apache.sshd.common.util.buffer.BufferUtils;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.common.SftpHelper;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.jspecify.annotations.Nullable;

/**
 * SFTP over the published files. The library reads the requests and writes the replies; what they are
 * about is looked up in memory. A request that would lead the library to the disk is refused before the
 * library sees it, and its thread, queue and streams are not used. For one thread.
 */
final class SftpFiles extends SftpSubsystem implements FileDialogue {
    private static final int MOST_OPEN = 32;
    private static final int NAMES_AT_ONCE = 64;
    private static final int LONGEST_SHOWN = 60;

    private static final int WRITING =
            SftpConstants.ACE4_WRITE_DATA
                    | SftpConstants.ACE4_APPEND_DATA
                    | SftpConstants.ACE4_WRITE_ATTRIBUTES;

    private final Published.Folder root;
    private final Phrases phrases;
    private final Map<String, Opened> opened = new HashMap<>();
    private int lastHandle;
    private byte[] reply = {};

    /** What the client has opened, and how many names of a folder it was told. */
    private static final class Opened {
        private final Published published;
        private int told;

        Opened(Published published) {
            this.published = published;
        }
    }

    /** Stands in for the visit's channel, which the library would take over for its own. */
    private static final class Detached extends ChannelSession {
        private final ServerSession session;

        Detached(ServerSession session) {
            super(List.of());
            this.session = session;
        }

        @Override
        public ServerSession getSession() {
            return session;
        }
    }

    SftpFiles(ServerSession session, Published.Folder root, Phrases phrases) {
        super(new Detached(session), new NoDisk());
        this.root = root;
        this.phrases = phrases;
        // What every client speaks.
        SftpModuleProperties.SFTP_VERSION.set(session, SftpConstants.SFTP_V3);
    }

    @Override
    public byte[] answer(byte[] request) {
        try {
            process(new ByteArrayBuffer(request));
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is read or written but memory", e);
        }
        return reply;
    }

    @Override
    public boolean isTransferring() {
        return !opened.isEmpty();
    }

    /** Only these requests reach the library. */
    @Override
    protected void doProcess(Buffer request, int length, int type, int id) throws IOException {
        try {
            if (type != SftpConstants.SSH_FXP_INIT && getVersion() == 0) {
                throw refusal(SftpConstants.SSH_FX_NO_CONNECTION);
            }
            switch (type) {
                case SftpConstants.SSH_FXP_INIT,
                        SftpConstants.SSH_FXP_REALPATH,
                        SftpConstants.SSH_FXP_STAT,
                        SftpConstants.SSH_FXP_LSTAT,
                        SftpConstants.SSH_FXP_FSTAT,
                        SftpConstants.SSH_FXP_OPENDIR,
                        SftpConstants.SSH_FXP_READDIR,
                        SftpConstants.SSH_FXP_OPEN,
                        SftpConstants.SSH_FXP_READ,
                        SftpConstants.SSH_FXP_CLOSE ->
                        super.doProcess(request, length, type, id);
                case SftpConstants.SSH_FXP_WRITE,
                        SftpConstants.SSH_FXP_SETSTAT,
                        SftpConstants.SSH_FXP_FSETSTAT,
                        SftpConstants.SSH_FXP_REMOVE,
                        SftpConstants.SSH_FXP_RENAME,
                        SftpConstants.SSH_FXP_MKDIR,
                        SftpConstants.SSH_FXP_RMDIR,
                        SftpConstants.SSH_FXP_SYMLINK,
                        SftpConstants.SSH_FXP_LINK ->
                        throw readOnly();
                default -> throw refusal(SftpConstants.SSH_FX_OP_UNSUPPORTED);
            }
        } catch (SftpException | BufferException e) {
            sendStatus(prepareReply(request), id, e, type);
        }
    }

    /** A client that is told of no extension uses none. */
    @Override
    protected void appendExtensions(Buffer answer, String versions) {}

    @Override
    protected void doRealPath(Buffer request, int id) throws IOException {
        String path = request.getString();
        String absolute = Published.absolute(path).orElseThrow(() -> missing(path));
        Buffer answer = prepareReply(request);
        answer.putByte((byte) SftpConstants.SSH_FXP_NAME);
        answer.putInt(id);
        answer.putInt(1);
        answer.putString(absolute);
        answer.putString(absolute);
        writeAttrs(answer, Map.of());
        send(answer);
    }

    @Override
    protected Map<String, Object> doStat(int id, String path, int flags) throws IOException {
        return SftpAttributes.of(find(path));
    }

    /** There are no links. */
    @Override
    protected Map<String, Object> doLStat(int id, String path, int flags) throws IOException {
        return doStat(id, path, flags);
    }

    @Override
    protected Map<String, Object> doFStat(int id, String handle, int flags) throws IOException {
        return SftpAttributes.of(opened(handle).published);
    }

    @Override
    protected void doOpenDir(Buffer request, int id) throws IOException {
        String path = request.getString();
        String handle =
                switch (find(path)) {
                    case Published.Folder folder -> open(folder);
                    case Published.File _ -> throw missing(path);
                };
        sendHandle(prepareReply(request), id, handle);
    }

    @Override
    protected void doReadDir(Buffer request, int id) throws IOException {
        Opened it = opened(request.getString(ISO_8859_1));
        List<Published> entries =
                switch (it.published) {
                    case Published.Folder folder -> folder.entries();
                    case Published.File _ -> throw refusal(SftpConstants.SSH_FX_FAILURE);
                };
        List<Published> next = entries.stream().skip(it.told).limit(NAMES_AT_ONCE).toList();
        if (next.isEmpty()) {
            throw refusal(SftpConstants.SSH_FX_EOF);
        }
        it.told += next.size();
        Buffer answer = prepareReply(request);
        answer.putByte((byte) SftpConstants.SSH_FXP_NAME);
        answer.putInt(id);
        answer.putInt(next.size());
        for (Published entry : next) {
            Map<String, Object> attributes = SftpAttributes.of(entry);
            answer.putString(entry.name());
            answer.putString(SftpHelper.getLongName(entry.name(), attributes));
            writeAttrs(answer, attributes);
        }
        send(answer);
    }

    @Override
    protected String doOpen(
            int id, String path, int flags, int access, Map<String, Object> attributes)
            throws IOException {
        int disposition = flags & SftpConstants.SSH_FXF_ACCESS_DISPOSITION;
        if ((access & WRITING) != 0 || disposition != SftpConstants.SSH_FXF_OPEN_EXISTING) {
            throw readOnly();
        }
        return switch (find(path)) {
            case Published.File file -> open(file);
            case Published.Folder _ ->
                    throw new SftpException(
                            SftpConstants.SSH_FX_FAILURE, phrases.isFolder(shown(path)));
        };
    }

    /** An offset is unsigned, so that one below nothing is beyond the end. */
    @Override
    protected int doRead(
            int id,
            String handle,
            long offset,
            int length,
            byte[] into,
            int at,
            AtomicReference<Boolean> isEnd)
            throws IOException {
        byte[] bytes =
                switch (opened(handle).published) {
                    case Published.File file -> file.bytes();
                    case Published.Folder _ -> throw refusal(SftpConstants.SSH_FX_FAILURE);
                };
        if (offset < 0 || offset >= bytes.length) {
            throw refusal(SftpConstants.SSH_FX_EOF);
        }
        int count = Math.min(length, bytes.length - (int) offset);
        System.arraycopy(bytes, (int) offset, into, at, count);
        return count;
    }

    @Override
    protected void doClose(int id, String handle) throws IOException {
        if (opened.remove(handle) == null) {
            throw refusal(SftpConstants.SSH_FX_FAILURE);
        }
    }

    /** A bug is none of the client's business, and ends the visit. */
    @Override
    protected void sendStatus(Buffer answer, int id, Throwable e, int command, Object... what)
            throws IOException {
        switch (e) {
            case SftpException refusal ->
                    sendStatus(answer, id, refusal.getStatus(), refusal.getMessage());
            case BufferException _, IllegalArgumentException _ -> {
                int status = SftpConstants.SSH_FX_BAD_MESSAGE;
                sendStatus(answer, id, status, SftpHelper.resolveStatusMessage(status));
            }
            default -> throw new IllegalStateException("a request could not be answered", e);
        }
    }

    @Override
    protected void send(Buffer answer) {
        BufferUtils.updateLengthPlaceholder(answer, 0);
        reply = answer.getCompactData();
    }

    private String open(Published published) throws SftpException {
        if (opened.size() >= MOST_OPEN) {
            throw new SftpException(SftpConstants.SSH_FX_FAILURE, phrases.tooManyOpen(MOST_OPEN));
        }
        lastHandle++;
        String handle = Integer.toHexString(lastHandle);
        opened.put(handle, new Opened(published));
        return handle;
    }

    private Opened opened(String handle) throws SftpException {
        @Nullable Opened it = opened.get(handle);
        if (it == null) {
            throw refusal(SftpConstants.SSH_FX_FAILURE);
        }
        return it;
    }

    private Published find(String path) throws SftpException {
        return root.find(path).orElseThrow(() -> missing(path));
    }

    private SftpException missing(String path) {
        return new SftpException(
                SftpConstants.SSH_FX_NO_SUCH_FILE, phrases.noSuchFile(shown(path)));
    }

    private static String shown(String path) {
        return Safe.line(path, LONGEST_SHOWN);
    }

    private SftpException readOnly() {
        return new SftpException(SftpConstants.SSH_FX_PERMISSION_DENIED, phrases.filesReadOnly());
    }

    /** What only a program can cause is told in the protocol's own words. */
    private static SftpException refusal(int status) {
        return new SftpException(status, SftpHelper.resolveStatusMessage(status));
    }
}
