package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;
import static ink.dong4j.card.ui.KeptScreen.phrase;
import static ink.dong4j.card.ui.SampleTalk.allowed;
import static ink.dong4j.card.ui.SampleTalk.answered;
import static ink.dong4j.card.ui.SampleTalk.asked;
import static ink.dong4j.card.ui.SampleTalk.begun;

import ink.dong4j.card.keys.Key;
import java.time.Duration;
import java.util.List;

/** Kept screens of the menu and what it opens beside the chat: links and help. */
final class MenuStates {
    private MenuStates() {}

    static List<KeptScreen> all() {
        return List.of(
                layout("home/first", story -> story),
                phrase("home/links-chosen", story -> story.press(Key.DOWN))
                        .in(Size.WIDE, Size.USUAL),
                phrase("home/number", story -> story.type("3")),
                layout("home/draft", story -> allowed(story).type("Who are you? 你是谁？")),
                layout("home/commands", story -> story.type("/")),
                phrase("home/command", story -> story.type("/lang zh")),
                phrase("home/answering", story -> begun(asked(story)).ask("/home")),
                phrase("home/unknown-command", story -> story.ask("/dance")),
                phrase("home/leaving", story -> story.press(Key.INTERRUPT)),
                phrase("home/idle", story -> story.tell(new Msg.IdleSoon(Duration.ofMinutes(1)))),
                phrase("home/palette", story -> answered(story).ask("/home").type("/")),
                layout("home/options", story -> story.type("/theme ")),
                phrase("home/colours", story -> story.ask("/theme dark")),
                layout("home/suggestions", story -> story).of(Story::suggested),
                phrase("home/suggestion", story -> story.press(Key.TAB)).of(Story::suggested),
                phrase("home/unknown-theme", story -> story.ask("/theme pink")),
                phrase("home/pages-none", story -> story.ask("/pages")),
                layout("home/twelve", story -> story).of(TwelveItems::visit),
                phrase("home/twelve-commands", story -> story.type("/")).of(TwelveItems::visit),
                layout("home/twelve-number", story -> story.type("12"))
                        .in(Size.WIDE, Size.LOW)
                        .of(TwelveItems::visit),
                layout("home/too-small", story -> story).in(Size.TINY),
                phrase("links/answering", story -> begun(asked(story)).ask("/links")),
                layout("links/second", story -> story.ask("/links").press(Key.DOWN)),
                layout("links/code", story -> story.ask("/links").type("q")),
                phrase("links/copied", story -> story.ask("/links").type("c")),
                layout("help/first", story -> story.ask("/help")),
                phrase("help/end", story -> story.ask("/help").press(Key.END)));
    }
}
