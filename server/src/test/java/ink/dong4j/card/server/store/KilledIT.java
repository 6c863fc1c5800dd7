package ink.dong4j.card.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the store has confirmed when its process is killed, in each database. */
class KilledIT extends StoreContract {
    private static final int LETTERS = 1_000;
    private static final int KILLS = 4;

    private final RandomGenerator random = RandomGenerator.getDefault();

    @Test
    void whatWasConfirmedIsThereAfterAKillAndNothingIsThereTwice() throws Exception {
        Set<Integer> confirmed = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (LetterProcess writer = writer(confirmed)) {
                assertThat(writer.keeps(confirmed.size() + 1 + random.nextInt(LETTERS / KILLS / 2)))
                        .isTrue();
                writer.kill();
            }
            assertThat(kept()).containsAll(ids(confirmed));
            assertThat(number("select count(*) from guestbook_entry"))
                    .isGreaterThanOrEqualTo(confirmed.size());
        }
        try (LetterProcess writer = writer(confirmed)) {
            assertThat(writer.says("done")).isTrue();
        }

        assertThat(confirmed).hasSize(LETTERS);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(ids(confirmed));
        assertThat(number("select count(*) from letter")).isEqualTo(LETTERS);
        assertThat(number("select count(*) from guestbook_entry")).isEqualTo(LETTERS);
        assertThat(number("select count(*) from delivery")).isEqualTo(2L * LETTERS);
    }

    /** It begins anew with the first letter that is not confirmed, under the id that it had. */
    private LetterProcess writer(Set<Integer> confirmed) throws Exception {
        int first =
                IntStream.rangeClosed(1, LETTERS)
                        .filter(number -> !confirmed.contains(number))
                        .findFirst()
                        .orElseThrow();
        return new LetterProcess(config(), folder, first, LETTERS, confirmed);
    }

    private List<String> kept() throws Exception {
        try (Store store = open()) {
            return done(store.inbox().latest(2 * LETTERS)).stream()
                    .map(letter -> letter.letter().id())
                    .toList();
        }
    }

    private static List<String> ids(Set<Integer> numbers) {
        return numbers.stream().map(LetterWriter::id).toList();
    }
}
