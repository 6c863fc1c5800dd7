package ink.dong4j.card.server.bench;

import ink.dong4j.card.server.e2e.FastVisit;
import ink.dong4j.card.server.e2e.StrainingVisit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.sshd.client.SshClient;

/**
 * The live room with 500 members, of whom 10 read nothing: how long a message takes to the others, and what
 * it costs. The visitors are of a library in this process, which uses the same processor.
 */
final class LobbyCrowd {
    private static final int READING = 490;
    private static final int STOPPED = 10;
    private static final int ADDRESSES = 50;
    private static final int WARM_MESSAGES = 20;
    private static final int MESSAGES = 200;
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final Duration SETTLING = Duration.ofSeconds(3);

    /** Words that follow each other have no letter in common, so that no row is repainted in part. */
    private static final List<String> ALPHABETS = List.of("abcdef", "ghijkl", "mnopqr", "stuvwxyz");

    private LobbyCrowd() {}

    static void measure(Subject subject, Figures figures) throws IOException, InterruptedException {
        try (SshClient client = FastVisit.client()) {
            List<FastVisit> members = new ArrayList<>();
            for (int i = 0; i < READING; i++) {
                members.add(
                        FastVisit.terminal(FastVisit.login(client, subject.port(), address(i))));
            }
            Thread.sleep(SETTLING);
            double before = Sessions.heap(subject);
            for (FastVisit member : members) {
                member.wants("who is here").type("/lobby\r").came();
            }
            for (int i = 0; i < STOPPED; i++) {
                StrainingVisit.open(
                                FastVisit.login(client, subject.port(), address(i)),
                                StrainingVisit.Window.USUAL)
                        .type("/lobby\r")
                        .type("\f".repeat(40));
            }
            Thread.sleep(SETTLING);
            for (int i = 0; i < WARM_MESSAGES; i++) {
                said(members, i);
            }
            double entered = Sessions.heap(subject);
            Optional<Duration> cpu = subject.cpu();
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < MESSAGES; i++) {
                times.addAll(said(members, i));
            }
            figures.put(Row.LOBBY_P50, times, 0.5);
            figures.put(Row.LOBBY_P99, times, 0.99);
            figures.put(Row.LOBBY_CPU, subject.cpuSince(cpu, MESSAGES * READING));
            figures.put(Row.LOBBY_MEMBER, (entered - before) / (READING + STOPPED));
            figures.put(Row.LOBBY_GROWTH, (Sessions.heap(subject) - entered) / 1024);
        }
    }

    /** How long a message takes from a member's Enter to each of them, in nanoseconds. */
    private static List<Long> said(List<FastVisit> members, int number)
            throws IOException, InterruptedException {
        String word = word(ALPHABETS.get(number % ALPHABETS.size()));
        members.forEach(member -> member.wants(word));
        FastVisit sender = members.get(number * 7 % members.size());
        long sent = System.nanoTime();
        sender.type(word + "\r");
        List<Long> times = new ArrayList<>();
        for (FastVisit member : members) {
            if (member != sender) {
                times.add(member.came() - sent);
            }
        }
        Thread.sleep(BETWEEN);
        return times;
    }

    private static String word(String alphabet) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            word.append(alphabet.charAt(ThreadLocalRandom.current().nextInt(alphabet.length())));
        }
        return word.toString();
    }

    /** Of loopback; each has a rate of its own. */
    private static String address(int number) {
        return "127.0.2." + (number % ADDRESSES + 1);
    }
}
