package ink.dong4j.card.card;

import java.util.Optional;

/** The title of a Markdown page: its first heading that is not part of a block of code. */
final class Title {
    private Title() {}

    static Optional<String> of(String markdown) {
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("```") || line.startsWith("~~~")) {
                code = !code;
            } else if (!code && line.matches("#{1,6}\\s.*")) {
                String title = line.replaceFirst("^#+", "").replaceFirst("\\s#+\\s*$", "").strip();
                if (!title.isEmpty()) {
                    return Optional.of(title);
                }
            }
        }
        return Optional.empty();
    }
}
