package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Chat;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.talk.VisitBounds;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The description of a job or project is judged. */
class FitTest {
    private static final String WANTED = "Paste the description of the job or project";
    private static final String JOB = "We want:\n- Java\n- Kubernetes";
    private static final String LONG_JOB = "a line of a long description\n".repeat(200).strip();
    private static final Terms PROVIDER = new Terms(true, false, false, List.of());

    private static Story visit() {
        return visit(SampleCard.card());
    }

    private static Story visit(Card card) {
        return Story.given(
                Visits.start(card, Lang.EN, VisitBounds.DEFAULT, PROVIDER, 80, 24, Story.START));
    }

    private static Story paste(Story story, String text) {
        return story.tell(new Msg.Entered(new Input.Paste(text)));
    }

    private static Question fit(String words, Exchange... history) {
        return new Question(words, List.of(history), Lang.EN, "", 0, false, true);
    }

    @Test
    void theCommandAloneMakesThePromptOneForADescription() {
        Story story = visit().ask("/fit").doesNothing().isOn(Chat.class).shows(WANTED);
        story.shows("Esc drop").hides("Enter judge");
        paste(story, JOB).hides("Enter ask").shows("Enter judge").press(Key.ENTER);
        assertThat(story.asked().question()).isEqualTo(fit(JOB));
        story.drafts("").hides(WANTED).shows("How well this description fits");
    }

    @Test
    void aLongDescriptionIsFoldedAndSentWhole() {
        Story story = paste(visit().ask("/fit"), LONG_JOB).shows("[Pasted 200 lines]");
        assertThat(story.press(Key.ENTER).asked().question()).isEqualTo(fit(LONG_JOB));
    }

    @Test
    void wordsBehindTheCommandAreJudgedAtOnce() {
        assertThat(visit().ask("/fit a Java developer").asked().question())
                .isEqualTo(fit("a Java developer"));
        for (String job : List.of(JOB, LONG_JOB)) {
            assertThat(paste(visit().type("/fit "), job).press(Key.ENTER).asked().question())
                    .isEqualTo(fit(job));
        }
    }

    @Test
    void onlyThisCommandTakesSeveralLines() {
        assertThat(paste(visit().type("/help "), JOB).press(Key.ENTER).asked().question().fit())
                .isFalse();
    }

    @Test
    void escDropsTheDescriptionAndThePromptIsTheUsualOne() {
        Story story = paste(visit().ask("/fit"), JOB).press(Key.ESCAPE).drafts("").hides(WANTED);
        assertThat(story.ask("hello").asked().question().fit()).isFalse();
        visit().ask("/fit").press(Key.ESCAPE).isOn(Chat.class).hides(WANTED);
    }

    @Test
    void ctrlCDropsTheDescriptionFirstAndThenTheWishForOne() {
        Story story = paste(visit().ask("/fit"), JOB).press(Key.INTERRUPT).drafts("").shows(WANTED);
        story.pass(Duration.ofSeconds(3)).press(Key.INTERRUPT).hides(WANTED);
        assertThat(story.ask("hello").asked().question().fit()).isFalse();
    }

    @Test
    void anyOtherCommandMakesThePromptTheUsualOne() {
        visit().ask("/fit").ask("/help").press(Key.ESCAPE).hides(WANTED);
    }

    @Test
    void enterAloneSendsNothingAndContinuesNothing() {
        Story story = visit().ask("one");
        story.tell(new Msg.Delta(story.turn(), "half"));
        story.end(new Outcome.Failed(Trouble.CUT_SHORT)).ask("/fit");
        story.press(Key.ENTER).doesNothing().shows(WANTED);
    }

    @Test
    void noQuestionIsSuggestedForADescription() {
        visit(SampleCard.asking()).ask("/fit").press(Key.TAB).drafts("").shows(WANTED);
    }

    @Test
    void aPageMayBeLookedAtMeanwhile() {
        Story story = visit(SampleCard.withPages()).ask("/fit").press(Key.OPEN, Key.ESCAPE);
        assertThat(story.shows(WANTED).ask("a developer").asked().question())
                .isEqualTo(fit("a developer"));
    }

    @Test
    void theHomeScreenWantsItToo() {
        Model wanted = visit().ask("/fit").model();
        Story story = Story.given(wanted.with(wanted.screens().home())).shows(WANTED);
        story.hides("Enter open").ask("a developer");
        assertThat(story.asked().question()).isEqualTo(fit("a developer"));
    }

    @Test
    void aDescriptionThatIsTooLongIsRefusedInASentence() {
        String most = "x".repeat(VisitBounds.DEFAULT.draftBytes());
        paste(visit().ask("/fit"), most + "x").drafts("").shows("That is too long");
        assertThat(paste(visit().ask("/fit"), most).press(Key.ENTER).asked().question())
                .isEqualTo(fit(most));
    }

    @Test
    void duringAnAnswerItStaysInThePrompt() {
        Story story = paste(visit().ask("one").ask("/fit"), JOB).press(Key.ENTER).doesNothing();
        story.drafts(JOB).shows("One answer at a time").answer("1").press(Key.ENTER);
        assertThat(story.asked().question()).isEqualTo(fit(JOB, new Exchange("one", "1")));
    }

    @Test
    void laterQuestionsSeeTheExchangeAsAnyOther() {
        Story story = visit().ask("/fit Java").answer("It fits.").ask("why?");
        assertThat(story.asked().question())
                .isEqualTo(
                        new Question("why?", List.of(new Exchange("Java", "It fits.")), Lang.EN));
    }

    @Test
    void anotherAnswerJudgesAgain() {
        Story story = visit().ask("/fit Java").answer("It fits.").ask("/retry");
        assertThat(story.asked().question())
                .isEqualTo(new Question("Java", List.of(), Lang.EN, "", 0, true, true));
    }

    @Test
    void aCutAnswerGoesOnJudging() {
        Story story = visit().ask("/fit Java");
        story.tell(new Msg.Delta(story.turn(), "It")).end(new Outcome.Shortened());
        Question asked = story.press(Key.ENTER).asked().question();
        assertThat(asked).isEqualTo(new Question("Java", List.of(), Lang.EN, "It", 0, false, true));
    }

    @Test
    void anEditBringsTheCommandBackAndIsJudgedInTheOldPlace() {
        Story story = visit().ask("/fit Java").answer("It fits.").ask("/edit").drafts("/fit Java");
        assertThat(story.type(" and Go").press(Key.ENTER).asked().question())
                .isEqualTo(fit("Java and Go"));
        story.answer("Half of it.");
        assertThat(story.model().transcript().turns()).hasSize(1);
    }

    @Test
    void theSameWordsAsAQuestionAreAnotherOne() {
        Story story = visit().ask("/fit Java").answer("It fits.").ask("/edit");
        story.press(Key.DELETE_TO_START).ask("Java");
        assertThat(story.asked().question()).isEqualTo(new Question("Java", List.of(), Lang.EN));
    }

    @Test
    void whatFailedComesBackWithTheCommandAndIsFoldedAsBefore() {
        Story story = paste(visit().ask("/fit"), LONG_JOB).press(Key.ENTER);
        story.end(new Outcome.Failed(Trouble.UNREACHABLE));
        story.shows("The assistant cannot be reached right now").shows("[Pasted 200 lines]");
        story.drafts("/fit " + LONG_JOB);
        assertThat(story.press(Key.ENTER).asked().question()).isEqualTo(fit(LONG_JOB));
        assertThat(story.model().transcript().turns()).hasSize(1);
    }

    @Test
    void anEarlierDescriptionIsRecalledAsOne() {
        Story story = paste(visit().ask("/fit"), JOB).press(Key.ENTER).answer("It fits.");
        story.press(Key.UP).drafts("/fit " + JOB).press(Key.ENTER);
        assertThat(story.asked().question().fit()).isTrue();
    }

    @Test
    void withoutAModelTheCommandIsUnknownAndNotOffered() {
        Story story = Story.visit().type("/fi").hides("/fit ").type("t").press(Key.ENTER);
        story.doesNothing().shows("There is no command /fit");
        Story.visit().ask("/fit a developer").doesNothing().shows("There is no command /fit");
        Story.visit(Lang.EN, 120, 60).ask("/help").hides("/fit");
    }

    @Test
    void withAModelItIsOffered() {
        visit().type("/fi").shows("/fit");
    }
}
