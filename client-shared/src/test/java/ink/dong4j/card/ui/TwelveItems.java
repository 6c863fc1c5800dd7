package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.text.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A visit to a card with a menu as long as menus are. */
final class TwelveItems {
    private static final List<Hint> ENGLISH =
            List.of(
                    new Hint("Ask the assistant", "answers about me and my work"),
                    new Hint("Resume", "read it, or take it along"),
                    new Hint("Contact", "email, WeChat, and this card for others"),
                    new Hint("Links", "where to find me"),
                    new Hint("Projects", "what I have built"),
                    new Hint("Now", "what I am doing these weeks"),
                    new Hint("GitHub", "stars, languages, a year of work"),
                    new Hint("Posts", "what I have written"),
                    new Hint("Quiz", "how well do you know me?"),
                    new Hint("Dino", "run and jump"),
                    new Hint("Pages", "what else the card says"),
                    new Hint("Help", "keys and commands"));

    private static final List<Hint> CHINESE =
            List.of(
                    new Hint("问问助手", "关于我和我的工作"),
                    new Hint("简历", "在线阅读或带走"),
                    new Hint("联系", "邮箱、微信、分享名片"),
                    new Hint("链接", "在哪里找到我"),
                    new Hint("项目", "我做过什么"),
                    new Hint("近况", "我最近在做什么"),
                    new Hint("GitHub", "星标、语言、一年的贡献"),
                    new Hint("文章", "我写过什么"),
                    new Hint("问答", "你有多了解我？"),
                    new Hint("小恐龙", "跑和跳"),
                    new Hint("页面", "名片里的其他内容"),
                    new Hint("帮助", "按键和命令"));

    private TwelveItems() {}

    static Story visit(Lang lang, int columns, int rows) {
        Model usual = Visits.start(SampleCard.card(), lang, columns, rows, Story.START);
        Screens screens = usual.screens();
        return Story.given(
                Model.first(
                        new Screens(screens.home(), screens.chat(), items(), screens.commands()),
                        usual.card(),
                        lang,
                        usual.zone(),
                        VisitBounds.DEFAULT,
                        Terms.PAGES_ONLY,
                        columns,
                        rows,
                        Story.START));
    }

    private static List<MenuItem> items() {
        // The first one is the item that the first screen begins with.
        Model usual = Visits.start(SampleCard.card(), Lang.EN, 80, 24, Story.START);
        List<MenuItem> items = new ArrayList<>(List.of(usual.menu().getFirst()));
        for (int i = items.size(); i < ENGLISH.size(); i++) {
            int place = i;
            items.add(
                    new MenuItem(
                            Optional.empty(),
                            phrases -> hint(phrases, place),
                            _ -> true,
                            (_, from) -> new Opened(place + 1, from)));
        }
        return items;
    }

    private static Hint hint(Phrases phrases, int place) {
        return (phrases == Phrases.of(Lang.EN) ? ENGLISH : CHINESE).get(place);
    }

    /** What an item leads to: nothing but its number. */
    record Opened(int number, Screen back) implements Screen {
        @Override
        public View view(Model model, Layout layout) {
            return new View(List.of(), 0, 0, false);
        }

        @Override
        public Step press(Model model, Key key) {
            return Step.of(model.with(back));
        }

        @Override
        public Step typed(Model model, String text) {
            return Step.of(model);
        }

        @Override
        public List<String> lines(Model model) {
            return List.of();
        }

        @Override
        public Optional<Menu> menu(Model model) {
            return Optional.empty();
        }
    }
}
