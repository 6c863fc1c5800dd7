package ink.dong4j.card.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.e2e.CardProcess;
import ink.dong4j.card.server.e2e.FastVisit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Visitors write into the guestbook and to the owner while the card is killed again and again: what one of them
 * saw confirmed is there, and nothing is there twice.
 */
@Tag("alone")
class GuestbookKillIT extends StoreContract {
    private static final int TEXTS = 1_000;
    private static final int VISITORS = 12;
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger begun = new AtomicInteger();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final Semaphore confirmations = new Semaphore(0);

    @Test
    void whatAVisitorSawConfirmedIsThereAfterAKillAndNothingIsThereTwice() throws Exception {
        try (SshClient client = FastVisit.client()) {
            for (int kill = 0; kill < KILLS; kill++) {
                try (CardProcess card = CardProcess.start(folder, settings());
                        ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
                    int port = card.port();
                    confirm(signedLineByLine(client, port, kill));
                    write(client, port, visitors);
                    assertThat(
                                    confirmations.tryAcquire(
                                            TEXTS / KILLS / 2,
                                            PATIENCE.toSeconds(),
                                            TimeUnit.SECONDS))
                            .isTrue();
                    card.kill();
                }
            }
            try (CardProcess card = CardProcess.start(folder, settings())) {
                int port = card.port();
                try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
                    write(client, port, visitors);
                }
                card.kill();
                assertThat(card.exitStatus()).isNotZero();
            }
        }

        assertThat(begun.get()).isGreaterThan(TEXTS);
        assertThat(confirmed).hasSizeGreaterThan(TEXTS / 2);
        List<String> kept = kept();
        assertThat(kept).containsAll(confirmed).doesNotHaveDuplicates();
    }

    /** Each visitor logs in and writes until all texts were begun, or the card is gone. */
    private void write(SshClient client, int port, ExecutorService visitors) {
        for (int i = 0; i < VISITORS; i++) {
            visitors.execute(
                    () -> {
                        try (ClientSession session = FastVisit.login(client, port, "127.0.0.1")) {
                            boolean here = true;
                            for (int number = begun.incrementAndGet();
                                    here && number <= TEXTS;
                                    number = begun.incrementAndGet()) {
                                here = left(session, number);
                            }
                        } catch (IOException _) {
                            // The card is gone.
                        }
                    });
        }
    }

    /** Leaves a text by a command; whether the card still answers. */
    private boolean left(ClientSession session, int number) throws IOException {
        String words = "text " + number;
        String command = (number % 2 == 0 ? "sign Ada " : "message ") + words;
        try (ChannelExec exec = session.createExecChannel(command)) {
            exec.open().verify(PATIENCE);
            exec.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            Integer status = exec.getExitStatus();
            if (status == null) {
                return false;
            }
            assertThat(status).as(command).isZero();
            confirm(words);
            return true;
        }
    }

    /** The same in the interface, as a visitor without a full screen has it. */
    private static String signedLineByLine(SshClient client, int port, int number)
            throws Exception {
        String words = "line " + number;
        try (FastVisit visit = FastVisit.terminal(client, port)) {
            visit.sees("Guestbook");
            visit.wants("").type("/plain\r").sees("/quit");
            visit.wants("").type("/sign " + words + "\r").sees("Name:");
            visit.wants("").type("Ada\r").sees("Words:");
            visit.wants("").type("\r").sees("yes");
            visit.wants("").type("yes\r").sees("Saved.");
        }
        return words;
    }

    private void confirm(String words) {
        confirmed.add(words);
        confirmations.release();
    }

    private List<String> kept() throws Exception {
        List<String> kept = new ArrayList<>();
        try (Store store = open()) {
            Guestbook guestbook = store.guestbook();
            int pages = done(guestbook.read(1)).of();
            for (int page = 1; page <= pages; page++) {
                done(guestbook.read(page)).entries().forEach(entry -> kept.add(entry.words()));
            }
            done(store.inbox().latest(2 * TEXTS))
                    .forEach(letter -> kept.add(letter.letter().words()));
        }
        return kept;
    }

    private String[] settings() {
        List<String> sets =
                new ArrayList<>(
                        List.of(
                                "card.guestbook=open",
                                "card.messages=on",
                                "server.ssh.connections.per-address=1000",
                                "server.ssh.connections.unauthenticated=1000",
                                "server.ssh.connections.per-address-per-second=100000",
                                "server.limits.letters.inbox=100000"));
        for (String what : List.of("guestbook", "letters")) {
            for (String whose : List.of("session", "address", "server")) {
                sets.add("server.limits.%s.%s.messages=100000".formatted(what, whose));
                sets.add("server.limits.%s.%s.burst=100000".formatted(what, whose));
            }
        }
        config().postgres()
                .ifPresent(
                        database -> {
                            sets.add("server.store.url=" + database.url());
                            sets.add("server.store.user=" + database.user().orElseThrow());
                        });
        return sets.toArray(String[]::new);
    }
}
