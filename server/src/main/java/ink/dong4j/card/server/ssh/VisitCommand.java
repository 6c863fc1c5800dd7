package ink.dong4j.card.server.ssh;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.server.visit.Visit;
import ink.dong4j.card.server.visit.Visitor;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.sshd.common.io.IoInputStream;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelDataReceiver;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AsyncCommand;
import org.jspecify.annotations.Nullable;

/**
 * Bridges a channel to a visit. Called on the connection's event loop; only {@link #destroy} may
 * come from elsewhere.
 */
final class VisitCommand implements AsyncCommand, ChannelDataReceiver {
    private final CardSession session;
    private final Map<String, String> env;
    private final Optional<Visitor.Pty> pty;
    private final Visitor.Purpose purpose;
    private final List<Consumer<Visit>> early = new ArrayList<>();
    private @Nullable IoOutputStream out;
    private @Nullable IoOutputStream err;
    private @Nullable ExitCallback exit;
    private volatile @Nullable ChannelWire wire;
    private volatile @Nullable Visit visit;
    private volatile boolean destroyed;

    VisitCommand(
            CardSession session,
            Map<String, String> env,
            Optional<Visitor.Pty> pty,
            Visitor.Purpose purpose) {
        this.session = session;
        this.env = env;
        this.pty = pty;
        this.purpose = purpose;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        ExitCallback callback = requireNonNull(exit, "exit is null");
        ChannelWire opened =
                new ChannelWire(
                        session,
                        requireNonNull(out, "out is null"),
                        requireNonNull(err, "err is null"),
                        channel.getLocalWindow(),
                        callback::onExit);
        wire = opened;
        Visit begun = session.visit(opened, env, pty, purpose);
        visit = begun;
        early.forEach(event -> event.accept(begun));
        early.clear();
        if (destroyed) {
            end(opened, begun);
        }
    }

    /** Takes nothing off the window: that happens when the visit has used the bytes. */
    @Override
    public int data(ChannelSession channel, byte[] buffer, int start, int length) {
        byte[] bytes = Arrays.copyOfRange(buffer, start, start + length);
        session.listener().figures().received(length);
        session.connection().active();
        tell(to -> to.input(bytes));
        return 0;
    }

    /** The input has ended. */
    @Override
    public void close() {
        tell(Visit::endOfInput);
    }

    void resized(int columns, int rows) {
        tell(to -> to.resized(columns, rows));
    }

    void interrupted() {
        tell(to -> to.input(new byte[] {3}));
    }

    /** What comes before the visit has begun is bounded by the window and by the client's wait. */
    private void tell(Consumer<Visit> event) {
        @Nullable Visit begun = visit;
        if (begun == null) {
            early.add(event);
        } else {
            event.accept(begun);
        }
    }

    @Override
    public void destroy(ChannelSession channel) {
        destroyed = true;
        @Nullable ChannelWire opened = wire;
        @Nullable Visit begun = visit;
        if (opened != null && begun != null) {
            end(opened, begun);
        }
    }

    private void end(ChannelWire opened, Visit begun) {
        session.visitEnded(opened);
        begun.hangUp();
    }

    @Override
    public void setIoOutputStream(IoOutputStream stream) {
        this.out = stream;
    }

    @Override
    public void setIoErrorStream(IoOutputStream stream) {
        this.err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        this.exit = callback;
    }

    @Override
    public void setIoInputStream(IoInputStream stream) {
        throw new IllegalStateException("input comes as data");
    }

    @Override
    public void setInputStream(InputStream stream) {
        throw new IllegalStateException("input comes as data");
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        throw new IllegalStateException("output goes out asynchronously");
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        throw new IllegalStateException("output goes out asynchronously");
    }
}
