package ink.dong4j.card.server.ssh;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.server.visit.Visit;
import ink.dong4j.card.server.visit.Visitor;
import ink.dong4j.card.server.visit.Wire;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Visits of a few fixed kinds, each on a virtual thread as the real ones are: {@code env} prints
 * who came, {@code spew} writes without end, {@code status 3} exits, anything else echoes its input
 * line by line.
 */
final class Guests {
    final List<Visitor> visitors = new CopyOnWriteArrayList<>();
    final Set<Guest> open = ConcurrentHashMap.newKeySet();
    final AtomicLong spewed = new AtomicLong();

    Visit open(Visitor visitor, Wire wire) {
        visitors.add(visitor);
        Guest guest = new Guest(visitor, wire);
        open.add(guest);
        Thread.ofVirtual().start(guest::run);
        return guest;
    }

    private sealed interface Event {
        record Input(String latin) implements Event {}

        record End() implements Event {}

        record Size(int columns, int rows) implements Event {}

        record Written() implements Event {}

        record MakeRoom() implements Event {}

        record Gone() implements Event {}
    }

    final class Guest implements Visit {
        private final LinkedBlockingDeque<Event> events = new LinkedBlockingDeque<>();
        private final Visitor visitor;
        private final Wire wire;

        Guest(Visitor visitor, Wire wire) {
            this.visitor = visitor;
            this.wire = wire;
        }

        private void run() {
            try {
                serve(command());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                open.remove(this);
            }
        }

        private String command() {
            return switch (visitor.purpose()) {
                case Visitor.Purpose.Command(String line) -> line;
                case Visitor.Purpose.Shell _, Visitor.Purpose.Files _ -> "echo";
            };
        }

        private void serve(String command) throws InterruptedException {
            if (command.equals("env")) {
                String text = visitor.user() + " " + visitor.env() + " " + visitor.pty() + "\n";
                if (write(text.getBytes(UTF_8))) {
                    wire.exit(0);
                }
            } else if (command.equals("spew")) {
                byte[] chunk = new byte[64 * 1024];
                while (write(chunk)) {
                    spewed.addAndGet(chunk.length);
                }
            } else if (command.startsWith("big ")) {
                write(new byte[Integer.parseInt(command.substring(4))]);
                wire.exit(0);
            } else if (command.startsWith("status ")) {
                wire.write(Wire.Stream.ERR, "told\n".getBytes(UTF_8), () -> {});
                wire.exit(Integer.parseInt(command.substring(7)));
            } else {
                echo();
            }
        }

        private void echo() throws InterruptedException {
            while (true) {
                switch (events.take()) {
                    case Event.Input(String latin) -> {
                        wire.consumed(latin.length());
                        if (!write(latin.getBytes(ISO_8859_1))) {
                            return;
                        }
                    }
                    case Event.Size(int columns, int rows) -> {
                        if (!write((columns + "x" + rows + "\n").getBytes(UTF_8))) {
                            return;
                        }
                    }
                    case Event.End() -> {
                        wire.exit(0);
                        return;
                    }
                    case Event.MakeRoom() -> {
                        if (write("makes room\n".getBytes(UTF_8))) {
                            wire.exit(0);
                        }
                        return;
                    }
                    case Event.Gone() -> {
                        return;
                    }
                    case Event.Written() -> {}
                }
            }
        }

        private boolean write(byte[] bytes) throws InterruptedException {
            Deque<Event> others = new ArrayDeque<>();
            wire.write(Wire.Stream.OUT, bytes, () -> events.add(new Event.Written()));
            while (true) {
                Event event = events.take();
                if (event instanceof Event.Gone) {
                    return false;
                }
                if (event instanceof Event.Written) {
                    // Before what has come since, lest the end of the input overtake its last
                    // bytes.
                    others.descendingIterator().forEachRemaining(events::addFirst);
                    return true;
                }
                others.add(event);
            }
        }

        @Override
        public void input(byte[] bytes) {
            events.add(new Event.Input(new String(bytes, ISO_8859_1)));
        }

        @Override
        public void endOfInput() {
            events.add(new Event.End());
        }

        @Override
        public void resized(int columns, int rows) {
            events.add(new Event.Size(columns, rows));
        }

        @Override
        public void makeRoom() {
            events.add(new Event.MakeRoom());
        }

        @Override
        public void hangUp() {
            events.add(new Event.Gone());
        }
    }
}
