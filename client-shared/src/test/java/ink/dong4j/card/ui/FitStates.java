package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;
import static ink.dong4j.card.ui.KeptScreen.phrase;

import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Trouble;
import java.util.List;
import java.util.stream.Stream;

/** Kept screens on which the description of a job or project is judged. */
final class FitStates {
    private static final String JOB =
            """
            We look for somebody who knows
            - Java and networks 网络
            - Kubernetes
            Remote, 80 %.
            """;
    private static final String ANSWER =
            """
            - **Java and networks**: this card is a Java program that speaks SSH.
            - **Kubernetes**: the pages show nothing.

            ## Gaps

            - Kubernetes

            Half of it fits. 一半合适。""";

    private FitStates() {}

    static List<KeptScreen> all() {
        return Stream.of(
                        phrase("fit/commands", story -> story.type("/fi")),
                        layout("fit/wanted", FitStates::wanted),
                        phrase("fit/pasted", FitStates::pasted),
                        layout("fit/answered", FitStates::answered),
                        phrase("fit/next", story -> answered(story).ask("/fit")),
                        phrase(
                                "fit/failed",
                                story ->
                                        pasted(story)
                                                .press(Key.ENTER)
                                                .end(new Outcome.Failed(Trouble.UNREACHABLE))))
                .map(screen -> screen.of(ProviderStates::visit))
                .toList();
    }

    private static Story wanted(Story story) {
        return SampleTalk.allowed(story).ask("/fit");
    }

    private static Story pasted(Story story) {
        return wanted(story).tell(new Msg.Entered(new Input.Paste(JOB)));
    }

    private static Story answered(Story story) {
        pasted(story).press(Key.ENTER);
        story.tell(new Msg.Told(story.turn(), new AnswerEvent.Support(List.of("card", "gaps"))));
        return story.answer(ANSWER);
    }
}
