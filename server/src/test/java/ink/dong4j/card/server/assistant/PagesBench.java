package ink.dong4j.card.server.assistant;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.guard.Canary;
import ink.dong4j.card.server.assistant.pages.Library;
import ink.dong4j.card.server.assistant.pages.OtherCards;
import ink.dong4j.card.server.config.assistant.AssistantConfig;
import ink.dong4j.card.talk.Question;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Prints what the pages cost a question: {@code ./mvnw -q -Pbench verify}. Nothing is asserted; only
 * figures of one run on one machine compare.
 */
class PagesBench {
    private static final Random RANDOM = new Random(1);
    private static final int ROUNDS = 400;
    private static final int PROMPT_CHARS = 16 << 10;

    @FunctionalInterface
    private interface Work {
        void run() throws InterruptedException;
    }

    @Test
    void printTheTable() throws InterruptedException {
        AssistantConfig config = Samples.alone();
        try (Library sample = new Library(OtherCards::sample, config.pages());
                Library large = new Library(() -> large(OtherCards.sample()), config.pages())) {
            Question brief = question("How did he harden the gateway?");
            Conversation conversation = conversation(config, sample);
            median("the request to a model, sample card", () -> conversation.about(brief));
            median("a look-up, sample card", () -> sample.get().lookUp(brief));
            cpu("a look-up of 16 KiB", sample, question("zebra? ".repeat(PROMPT_CHARS / 7)));
            cpu("a look-up of 16 KiB of other words", sample, question(words(PROMPT_CHARS)));
            long before = used();
            large.get();
            System.out.printf("%-45s %8.1f MB%n", "index of 500 KB", (used() - before) / 1e6);
            Question lengthy = question(words(120));
            Conversation other = conversation(config, large);
            median("the request to a model, 200 pages", () -> other.about(lengthy));
            median("a look-up, 200 pages", () -> large.lookUp(lengthy));
        }
    }

    private static Conversation conversation(AssistantConfig config, Library library) {
        return new Conversation(
                config, new SystemPrompt(library, Canary.random(), config.promptTokens()));
    }

    private static Question question(String words) {
        return new Question(words, List.of(), Lang.EN);
    }

    private static void median(String what, Work work) throws InterruptedException {
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < 2 * ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            nanos[round % ROUNDS] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("%-45s %8.3f ms p50%n", what, nanos[ROUNDS / 2] / 1e6);
    }

    private static void cpu(String what, Library library, Question question) {
        long start = 0;
        for (int round = 0; round < 2 * ROUNDS; round++) {
            if (round == ROUNDS) {
                start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            }
            library.get().lookUp(question);
        }
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        System.out.printf("%-45s %8.3f ms CPU%n", what, spent / 1e6 / ROUNDS);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Card large(Card card) {
        List<OwnerPage> documents = new ArrayList<>();
        for (int page = 0; page < 200; page++) {
            StringBuilder text = new StringBuilder("# Page " + page + "\n");
            for (int part = 0; part < 5; part++) {
                text.append("\n## Part ").append(part).append("\n\n").append(words(480));
            }
            documents.add(new OwnerPage("page" + page, Lang.EN, "Page " + page, text.toString()));
        }
        return new Card(
                card.name(),
                card.title(),
                card.place(),
                card.pitch(),
                card.biography(),
                card.host(),
                card.links(),
                documents);
    }

    private static String words(int chars) {
        StringBuilder words = new StringBuilder();
        while (words.length() < chars) {
            words.append(Integer.toString(RANDOM.nextInt(20_000) + 40_000, 36)).append("ing ");
        }
        return words.toString();
    }
}
