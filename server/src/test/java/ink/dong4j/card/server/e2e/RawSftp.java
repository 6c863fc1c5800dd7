package ink.dong4j.card.server.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** SFTP spoken by hand through a real ssh, so that a test can say what no client would. */
final class RawSftp implements AutoCloseable {
    static final int INIT = 1;
    static final int VERSION = 2;
    static final int OPEN = 3;
    static final int CLOSE = 4;
    static final int READ = 5;
    static final int STATUS = 101;
    static final int HANDLE = 102;
    static final int DATA = 103;
    static final int NAME = 104;
    static final int ATTRS = 105;

    static final int EOF = 1;
    static final int NO_SUCH_FILE = 2;
    static final int PERMISSION_DENIED = 3;
    static final int FAILURE = 4;
    static final int BAD_MESSAGE = 5;
    static final int NO_CONNECTION = 6;
    static final int OP_UNSUPPORTED = 8;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private int lastId;

    /**
     * A reply.
     *
     * @param number the status, or how many names or bytes came
     * @param text the message of a status, a handle, or the first name
     */
    record Reply(int type, int id, int number, String text) {}

    private RawSftp(Process process) {
        this.process = process;
        this.out = new DataOutputStream(process.getOutputStream());
        this.in = new DataInputStream(process.getInputStream());
    }

    static RawSftp connect(int port) throws IOException {
        List<String> line = new ArrayList<>(Ssh.options(port));
        line.addAll(List.of("-s", "x@localhost", "sftp"));
        return new RawSftp(
                new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** With the greetings exchanged. */
    static RawSftp open(int port) throws IOException {
        RawSftp sftp = connect(port);
        sftp.raw(new byte[] {0, 0, 0, 5, INIT, 0, 0, 0, 6});
        Reply version = sftp.reply();
        if (version.type() != VERSION || version.id() != 3) {
            throw new IllegalStateException("greeted with " + version);
        }
        return sftp;
    }

    /**
     * Sends a request and reads its reply.
     *
     * @param parts texts, ints and longs
     */
    Reply ask(int type, Object... parts) throws IOException {
        int id = send(type, parts);
        Reply reply = reply();
        if (reply.id() != id) {
            throw new IllegalStateException("the reply to " + id + " is " + reply);
        }
        return reply;
    }

    int send(int type, Object... parts) throws IOException {
        lastId++;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(body);
        data.writeByte(type);
        data.writeInt(lastId);
        for (Object part : parts) {
            switch (part) {
                case String text -> {
                    byte[] bytes = text.getBytes(UTF_8);
                    data.writeInt(bytes.length);
                    data.write(bytes);
                }
                case Integer number -> data.writeInt(number);
                case Long number -> data.writeLong(number);
                default -> throw new IllegalArgumentException(part.toString());
            }
        }
        out.writeInt(body.size());
        out.write(body.toByteArray());
        out.flush();
        return lastId;
    }

    void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    Reply reply() throws IOException {
        int length = in.readInt();
        int type = in.readUnsignedByte();
        int id = in.readInt();
        byte[] rest = in.readNBytes(length - 5);
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(rest));
        return switch (type) {
            case STATUS -> new Reply(type, id, data.readInt(), text(data));
            case HANDLE -> new Reply(type, id, 0, text(data));
            case DATA -> new Reply(type, id, data.readInt(), "");
            case NAME -> new Reply(type, id, data.readInt(), text(data));
            default -> new Reply(type, id, 0, "");
        };
    }

    private static String text(DataInputStream data) throws IOException {
        return new String(data.readNBytes(data.readInt()), UTF_8);
    }

    /** Waits until ssh has ended, with the exit status of the visit. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        in.close();
    }
}
