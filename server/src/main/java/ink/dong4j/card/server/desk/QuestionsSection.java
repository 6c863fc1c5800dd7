package ink.dong4j.card.server.desk;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.server.store.KeptQuestion;
import ink.dong4j.card.server.store.Questions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions that no page answered. */
public final class QuestionsSection implements DeskSection {
    private static final List<DeskColumn> COLUMNS =
            List.of(
                    DeskColumn.TIMES,
                    DeskColumn.LANGUAGE,
                    DeskColumn.LAST_ASKED,
                    DeskColumn.FIRST_ASKED,
                    DeskColumn.WORDS);

    private static final int MOST = 200;

    private final Questions questions;

    public QuestionsSection(Questions questions) {
        this.questions = questions;
    }

    @Override
    public DeskTopic topic() {
        return DeskTopic.QUESTIONS;
    }

    @Override
    public Map<DeskColumn, DeskValue> figures() throws InterruptedException {
        int count = StoreFault.tried(questions::all).size();
        return Map.of(DeskColumn.UNANSWERED, new DeskValue.Count(count));
    }

    @Override
    public Map<DeskColumn, DeskValue> unknown() {
        return Map.of(DeskColumn.UNANSWERED, new DeskValue.Nothing());
    }

    @Override
    public Optional<Report> report(String id) throws InterruptedException {
        List<Report.Row> rows =
                StoreFault.tried(questions::all).stream()
                        .limit(MOST)
                        .map(QuestionsSection::row)
                        .toList();
        return Optional.of(new Report(topic(), COLUMNS, rows));
    }

    @Override
    public Prepared prepared(DeskDeed deed, String about) {
        return new Prepared.Ready(
                "",
                () -> {
                    int _ = StoreFault.tried(questions::clear);
                    return true;
                });
    }

    private static Report.Row row(KeptQuestion question) {
        return new Report.Row(
                "",
                new DeskValue.Count(question.times()),
                new DeskValue.Text(question.lang()),
                new DeskValue.Time(question.lastAsked()),
                new DeskValue.Time(question.firstAsked()),
                new DeskValue.Text(question.words()));
    }
}
