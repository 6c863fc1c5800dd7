package ink.dong4j.card.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.desk.DeskText;
import ink.dong4j.card.i18n.DeskWord;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.counts.AnsweredBy;
import ink.dong4j.card.server.counts.Counts;
import ink.dong4j.card.server.counts.MemoryVisitCounts;
import ink.dong4j.card.server.metrics.VisitKind;
import ink.dong4j.card.server.thread.OwnerDeed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VisitsSectionTest {
    private final Counts counts =
            new Counts(
                    new MemoryVisitCounts(),
                    () -> Instant.parse("2026-11-28T12:00:00Z"),
                    ZoneOffset.UTC);

    @Test
    void whatWasCountedIsToldInTheOwnersLanguage() throws Exception {
        counts.visit(VisitKind.TURNED_AWAY);
        counts.language(Lang.ZH);
        counts.page("resume");
        counts.page("gateway");
        counts.answered(AnsweredBy.STOPPED);
        counts.suggested("pages");

        assertThat(lines(Lang.EN))
                .containsExactly(
                        "kind         times  name",
                        "day          1      2026-11-28",
                        "visits       1      turned away",
                        "language     1      zh",
                        "page         1      gateway",
                        "page         1      Resume",
                        "answered by  1      stopped",
                        "suggestion   1      pages");
        assertThat(lines(Lang.ZH))
                .containsExactly(
                        "类型      次数  名字",
                        "日期      1     2026-11-28",
                        "访问      1     谢绝",
                        "语言      1     zh",
                        "页面      1     gateway",
                        "页面      1     简历",
                        "回答者    1     已停止",
                        "推荐问题  1     pages");
    }

    @Test
    void everyNameThatIsCountedOrKeptHasAWord() {
        Stream.of(VisitKind.values(), AnsweredBy.values(), OwnerDeed.values())
                .flatMap(Stream::of)
                .map(name -> name.name().toLowerCase(Locale.ROOT))
                .forEach(name -> assertThat(DeskWord.named(name)).as(name).isPresent());
    }

    private List<String> lines(Lang lang) throws Exception {
        return new DeskText(lang, ZoneOffset.UTC)
                .lines(new VisitsSection(counts).report("").orElseThrow());
    }
}
