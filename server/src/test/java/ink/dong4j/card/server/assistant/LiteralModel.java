package ink.dong4j.card.server.assistant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model that obeys its prompt to the letter: it answers with what stands in the prompt's page that
 * the question is about, cites that page, and says so when the prompt has no such page.
 */
final class LiteralModel {
    private static final Pattern PAGE =
            Pattern.compile("<page name=\"([^\"]+)\">\\n(.*?)\\n</page>", Pattern.DOTALL);
    private static final List<String> FORMS =
            List.of("[%s]", "【%s】", "[%s](%1$s.md)", "(source: %s)", "[^%s]");

    private final Map<String, String> pages;

    /**
     * @param pages the page that answers, by the question; a question that is not among them has none
     */
    LiteralModel(Map<String, String> pages) {
        this.pages = Map.copyOf(pages);
    }

    Script answer(GatewayFixture.Request request) {
        String wanted = pages.getOrDefault(request.words(), "-");
        Matcher page = PAGE.matcher(Obedient.system(request));
        while (page.find()) {
            if (page.group(1).equals(wanted)) {
                String first = page.group(2).strip().lines().skip(2).findFirst().orElse("");
                String form = FORMS.get(Math.floorMod(wanted.hashCode(), FORMS.size()));
                return pieces("As the page says: " + first + " " + form.formatted(wanted) + ".");
            }
        }
        return pieces("[no page]\nThe pages do not say that.");
    }

    private static Script pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); at += 3) {
            pieces.add(text.substring(at, Math.min(text.length(), at + 3)));
        }
        return Script.answer(pieces, Duration.ZERO);
    }
}
