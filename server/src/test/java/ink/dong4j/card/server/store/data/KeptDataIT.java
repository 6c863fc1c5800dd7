package ink.dong4j.card.server.store.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.PrivacyConfig;
import ink.dong4j.card.server.store.Letter;
import ink.dong4j.card.server.store.Store;
import ink.dong4j.card.server.store.StoreContract;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept, as the owner reads and deletes it, in each database. */
class KeptDataIT extends StoreContract {
    private static final Instant OLD = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant NEW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant BETWEEN = Instant.parse("2026-06-01T10:00:00Z");
    private static final List<Kept> ALL = List.of(Kept.values());

    @BeforeEach
    void keepSome() throws Exception {
        try (Store store = open()) {
            for (Instant when : List.of(OLD, NEW)) {
                Letter letter =
                        new Letter(
                                when.toString(), Lang.ZH, "Lin", "lin@example.org", "您好\n\"two\"");
                assertThat(done(store.inbox().keep(letter, when, List.of("hook"), 9))).isTrue();
            }
            store.notebook(
                            new PrivacyConfig(
                                    true, 9, false, Duration.ofDays(1), Duration.ofDays(1)),
                            InstantSource.fixed(OLD))
                    .unsupported("Does he like cats?", Lang.EN);
        }
        execute("insert into visit_count values ('2026-01-01', 'page', 'links', 3)");
        execute("insert into audit_entry values ('a', 1767261600000, 'owner', 'mute', 'x')");
    }

    @Test
    void allOfItIsOneDocumentThatPeopleCanRead() throws Exception {
        JsonNode all = new ObjectMapper().readTree(exported(KeptData.Format.JSON));

        assertThat(all.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(ALL.stream().map(Kept::word).toList());
        JsonNode letter = all.get("letters").get(0);
        assertThat(letter.get("written").asText()).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(letter.get("words").asText()).isEqualTo("您好\n\"two\"");
        assertThat(all.get("questions").get(0).get("last_asked").asText())
                .isEqualTo("2026-01-01T10:00:00Z");
        assertThat(all.get("visits").get(0).get("times").asLong()).isEqualTo(3);
        assertThat(all.get("conversations")).isEmpty();
    }

    @Test
    void eachRowMayBeALine() throws Exception {
        List<String> lines = exported(KeptData.Format.LINES).lines().toList();

        assertThat(lines).hasSize(7).allMatch(line -> line.startsWith("{\"kind\":\""));
        assertThat(lines).filteredOn(line -> line.contains("\"kind\":\"letters\"")).hasSize(2);
    }

    @Test
    void whatIsOldIsCountedAndDeletedAndTheRestStays() throws Exception {
        KeptData data = new KeptData(config(), folder);
        List<Kept> kinds = List.of(Kept.LETTERS, Kept.QUESTIONS, Kept.VISITS);
        Map<Kept, Long> old = Map.of(Kept.LETTERS, 1L, Kept.QUESTIONS, 1L, Kept.VISITS, 1L);

        assertThat(data.count(kinds, BETWEEN)).isEqualTo(old);
        assertThat(data.delete(kinds, BETWEEN)).isEqualTo(old);
        assertThat(number("select count(*) from letter")).isEqualTo(1);
        assertThat(number("select count(*) from kept_question")).isZero();
        assertThat(number("select count(*) from delivery")).isEqualTo(2);
    }

    @Test
    void whatIsKeptForLongEnoughIsForgottenAtTheStart() throws Exception {
        InstantSource now = InstantSource.fixed(NEW.plus(Duration.ofDays(50)));
        try (Store store = open(now)) {
            store.warmUp();
            assertThat(done(store.inbox().latest(9))).hasSize(1);
        }
        assertThat(number("select count(*) from visit_count")).isZero();
        assertThat(number("select count(*) from audit_entry")).isZero();
        assertThat(number("select count(*) from kept_question")).isEqualTo(1);
    }

    private String exported(KeptData.Format format) throws Exception {
        StringWriter text = new StringWriter();
        try (PrintWriter out = new PrintWriter(text)) {
            new KeptData(config(), folder).export(ALL, format, out);
        }
        return text.toString();
    }
}
