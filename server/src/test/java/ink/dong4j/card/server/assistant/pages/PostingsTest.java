package ink.dong4j.card.server.assistant.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private final Postings postings =
            new Postings(
                    List.of(
                            List.of("wood", "glue", "wood"),
                            List.of("wood", "string"),
                            List.of("string", "string", "bow", "hair"),
                            List.of("bow")));

    @Test
    void aTermIsCountedOnceAPassage() {
        assertThat(postings.with("wood")).containsExactly(0, 1);
        assertThat(postings.count("string")).isEqualTo(2);
        assertThat(postings.count("varnish")).isZero();
        assertThat(postings.terms()).containsExactly("bow", "glue", "hair", "string", "wood");
    }

    @Test
    void bm25IsThatOfTheTextbook() {
        // ln(1 + 2.5/2.5), and 2.5 terms are the mean length.
        assertThat(scores("wood")[1])
                .isCloseTo(Math.log(2) / (1 + 1.2 * (0.25 + 0.75 * 2 / 2.5)), within(1e-12));
    }

    @Test
    void rareFrequentAndShortCountMore() {
        assertThat(scores("glue")[0]).isGreaterThan(scores("wood")[1]);
        assertThat(scores("string")[2]).isGreaterThan(scores("bow")[2]);
        assertThat(scores("bow")[3]).isGreaterThan(scores("bow")[2]);
    }

    @Test
    void whatStandsNowhereGivesNothing() {
        assertThat(scores("varnish")).containsOnly(0);
        assertThat(new Postings(List.of()).count("wood")).isZero();
    }

    private double[] scores(String term) {
        double[] scores = new double[4];
        postings.score(term, scores);
        return scores;
    }
}
