package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.metrics.Stage;
import ink.dong4j.card.server.visit.Visitor;
import ink.dong4j.card.text.Safe;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.channel.PtyMode;
import org.apache.sshd.common.channel.RequestHandler.Result;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.jspecify.annotations.Nullable;

/**
 * A session channel that takes a terminal, a few variables, and one shell, command or transfer
 * of files, and keeps nothing else that a client sends. Called on the connection's event loop.
 */
final class VisitChannel extends ChannelSession {
    /** Bits a second. Pseudo terminals claim 9,600, on some systems, or more. */
    private static final int SLOW_BITS = 9_600;

    private static final int TERM_CHARACTERS = 64;
    static final int MIN_PACKET_BYTES = 4 * 1024;
    private static final int MAX_CELLS = 65_535;

    private final ClientEnvironment variables = new ClientEnvironment();
    private Optional<Visitor.Pty> pty = Optional.empty();
    private @Nullable VisitCommand command;

    private VisitChannel() {
        super(List.of());
    }

    /** Makes the channels of type {@code session}, the only type there is. */
    static final class Factory implements ChannelFactory {
        @Override
        public String getName() {
            return "session";
        }

        /** Null refuses the channel alone; the library's own bound ends the whole connection. */
        @Override
        public @Nullable Channel createChannel(Session session) {
            CardSession owner = (CardSession) session;
            if (!owner.takeChannel()) {
                return null;
            }
            Channel channel = new VisitChannel();
            channel.addCloseFutureListener(_ -> owner.giveChannelBack());
            return channel;
        }
    }

    /**
     * The library writes the pieces of one text in a chain of nested calls, as deep as there are
     * pieces, so the pieces that a client asks for must not be tiny.
     *
     * @throws IllegalArgumentException when they are, which ends the connection
     */
    @Override
    public OpenFuture open(long recipient, long window, long packetBytes, Buffer buffer) {
        if (packetBytes < MIN_PACKET_BYTES) {
            ((CardSession) getServerSession()).listener().figures().refused(Stage.TINY_PACKETS);
            throw new IllegalArgumentException("packets of " + packetBytes + " bytes");
        }
        return super.open(recipient, window, packetBytes, buffer);
    }

    @Override
    protected Result handleEnvParsed(String name, String value) {
        return variables.set(name, value) ? Result.ReplySuccess : Result.ReplyFailure;
    }

    @Override
    protected Result handlePtyReqParsed(
            String term,
            int columns,
            int rows,
            int width,
            int height,
            Map<PtyMode, Integer> modes) {
        String name = term.length() <= TERM_CHARACTERS ? Safe.line(term, TERM_CHARACTERS) : "";
        pty = Optional.of(new Visitor.Pty(name, cells(columns), cells(rows), isSlow(modes)));
        return Result.ReplySuccess;
    }

    /** Whether the client's own terminal is on a serial line slower than what a pseudo terminal claims. */
    private static boolean isSlow(Map<PtyMode, Integer> modes) {
        int bits = modes.getOrDefault(PtyMode.TTY_OP_OSPEED, 0);
        return bits > 0 && bits < SLOW_BITS;
    }

    @Override
    protected Result handleWindowChangeParsed(int columns, int rows, int width, int height) {
        VisitCommand started = command;
        if (started != null) {
            started.resized(cells(columns), cells(rows));
        } else {
            pty =
                    pty.map(
                            old ->
                                    new Visitor.Pty(
                                            old.term(), cells(columns), cells(rows), old.slow()));
        }
        return Result.ReplySuccess;
    }

    @Override
    protected Result handleSignalParsed(String name) {
        return name.equals("INT") ? interrupt() : Result.ReplyFailure;
    }

    @Override
    protected Result handleBreakParsed(long length) {
        return interrupt();
    }

    private Result interrupt() {
        VisitCommand started = command;
        if (started == null) {
            return Result.ReplyFailure;
        }
        started.interrupted();
        return Result.ReplySuccess;
    }

    @Override
    protected Result handleShellParsed(String request) throws IOException {
        return begin(request, new Visitor.Purpose.Shell());
    }

    @Override
    protected Result handleExecParsed(String request, String line) throws IOException {
        return begin(request, new Visitor.Purpose.Command(line));
    }

    private Result begin(String request, Visitor.Purpose purpose) throws IOException {
        CardSession session = (CardSession) getServerSession();
        VisitCommand begun = new VisitCommand(session, variables.all(), pty, purpose);
        command = begun;
        commandInstance = begun;
        setDataReceiver(begun);
        return prepareChannelCommand(request, begun);
    }

    @Override
    protected Result handleSubsystemParsed(String request, String subsystem) throws IOException {
        if (!subsystem.equals("sftp")) {
            return Result.ReplyFailure;
        }
        // The classes behind it are loaded by the first visit that is for files, on its own thread.
        return begin(
                request,
                new Visitor.Purpose.Files(
                        (root, phrases) -> new SftpFiles(getServerSession(), root, phrases)));
    }

    @Override
    protected Result handleAgentForwarding(String request, Buffer buffer, boolean wantReply) {
        return Result.ReplyFailure;
    }

    @Override
    protected Result handleX11Forwarding(String request, Buffer buffer, boolean wantReply) {
        return Result.ReplyFailure;
    }

    /** Sizes are unsigned on the wire. */
    private static int cells(int size) {
        return size < 0 ? MAX_CELLS : Math.min(size, MAX_CELLS);
    }
}
