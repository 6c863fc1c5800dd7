package ink.dong4j.card.server.assistant.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.RecordingSink;
import ink.dong4j.card.server.assistant.Samples;
import ink.dong4j.card.server.config.assistant.PagesConfig;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sample card's pages answer by themselves. */
class PagesAnswererTest {
    private static final Library LIBRARY = new Library(OtherCards::sample, PagesConfig.DEFAULT);
    private static final PagesAnswerer ANSWERER = new PagesAnswerer(LIBRARY);
    private static final OwnAnswers OWN = new OwnAnswers(LIBRARY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Where does the owner work?          | iHome
                    what company does dong4j work for   | iHome
                    他在哪里上班？                         | iHome
                    how do I reach him                  | dong4j@gmail.com
                    What is his email address?          | dong4j@gmail.com
                    他的邮箱是什么？                       | dong4j@gmail.com
                    what is this built with             | Node.js
                    What is this card built with?       | Java
                    where is his blog?                  | blog.dong4j.site
                    who is he                           | Software Engineer
                    what does he do for a living        | Software Engineer
                    What is one-api?                    | open-source gateway
                    怎麼聯繫他？                          | dong4j@gmail.com
                    """)
    void aPlainQuestionIsAnswered(String words, String fact) throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        assertThat(ANSWERER.answer(Samples.question(words), sink)).isEqualTo(new Outcome.Quoted());
        assertThat(sink.text()).contains(fact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the boiling point of tungsten?",
                "Who won the world cup in 1998?",
                "tungsten @gateway-token",
                "@gateway",
                "法国的首都是哪里？",
                "",
                "?",
                "+-&|!(){}[]^\"~*?:\\/",
                "🎉",
                "\ud83d"
            })
    void nothingIsFoundForWhatStandsNowhere(String words) throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        assertThat(ANSWERER.answer(Samples.question(words), sink))
                .isEqualTo(new Outcome.Failed(Trouble.NOTHING_FOUND));
        assertThat(sink.asides()).containsExactly(new AnswerEvent.Support(List.of()));
        assertThat(sink.deltas()).isEmpty();
    }

    @Test
    void aDoubtfulQuoteIsHedged() throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        ANSWERER.answer(Samples.question("does the gateway run on Kubernetes clusters"), sink);
        assertThat(sink.asides())
                .contains(new AnswerEvent.Speaks(new Speaker.Pages(Optional.empty(), true)));
    }

    @Test
    void aQuestionThatLeansOnTheOneBeforeIsLookedUpWithIt() throws InterruptedException {
        Question question =
                new Question(
                        "Elaborate!", List.of(new Exchange("What is hybrid-model?", "…")), Lang.EN);
        RecordingSink sink = new RecordingSink();
        assertThat(ANSWERER.answer(question, sink)).isEqualTo(new Outcome.Quoted());
        assertThat(sink.text()).contains("hybrid-model");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I leave?",
                "how do i leave",
                "HOW DO I LEAVE?!?",
                "Ｈｏｗ　ｄｏ　Ｉ　ｌｅａｖｅ？",
                "Can I use it with a screen raeder?",
                "怎样退出"
            })
    void theOwnersOwnAnswerComesFirst(String words) throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        assertThat(OWN.answer(Samples.question(words), sink)).contains(new Outcome.Quoted());
        assertThat(sink.asides())
                .containsExactly(
                        new AnswerEvent.Speaks(new Speaker.Owner()),
                        new AnswerEvent.Support(List.of("faq")));
    }

    @Test
    void aHeadingOfAnyPageThatAsksTheSameIsTheOwnersAnswerToo() throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        assertThat(OWN.answer(Samples.question("what is ONE-API"), sink))
                .contains(new Outcome.Quoted());
        assertThat(sink.asides()).contains(new AnswerEvent.Support(List.of("gateway")));
        assertThat(sink.text()).contains("open-source gateway");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "leave", "How do I live?", "How did he leave?", "怎样退出公司？", "能在脚本里用吗"})
    void anotherQuestionIsNotTheOwners(String words) throws InterruptedException {
        assertThat(OWN.passage(Samples.question(words))).isEmpty();
    }

    @Test
    void whoGoesOnWantsAnotherAnswerOrAsksNothingIsNotGivenTheOwners() throws InterruptedException {
        Question goesOn = new Question("How do I leave?", List.of(), Lang.EN, "Press", 0);
        Question anew = new Question("How do I leave?", List.of(), Lang.EN, "", 0, true, false);
        Question fit = new Question("How do I leave?", List.of(), Lang.EN, "", 0, false, true);
        assertThat(OWN.passage(goesOn)).isEmpty();
        assertThat(OWN.passage(anew)).isEmpty();
        assertThat(OWN.passage(fit)).isEmpty();
    }
}
