package ink.dong4j.card.server.assistant.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown as sections of paragraphs, each as it stands and as plain text, for finding it: marks go,
 * words stay. Code keeps its lines; a link shows its address after its text.
 */
final class PlainMarkdown {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\n.*?\\n---\\n", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)\\s*#*");
    private static final Pattern IMAGE = Pattern.compile("!\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern LINK =
            Pattern.compile("\\[([^]]+)]\\((\\S+?)(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern AUTOLINK =
            Pattern.compile("<((?:https?|mailto):[^>\\s]+|[^>\\s@]+@[^>\\s]+)>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__|~~)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*_])([*_])(?=\\S)([^*_]+?)(?<=\\S)\\1(?![\\w*_])");
    private static final Pattern CODE = Pattern.compile("`+([^`]+)`+");
    private static final Pattern BULLET = Pattern.compile("^(\\s*)[*+] ");
    private static final Pattern TABLE_RULE =
            Pattern.compile("\\|?\\s*:?-{2,}:?\\s*(\\|\\s*:?-{2,}:?\\s*)*\\|?");

    private PlainMarkdown() {}

    /**
     * A heading with what stands under it, down to the next heading of any level.
     *
     * @param heading empty for what stands before the first one
     */
    record Section(String heading, List<Paragraph> paragraphs) {
        Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** What stands between two empty lines; code with empty lines in it is one. */
    record Paragraph(String markdown, String text) {
        boolean isCode() {
            return markdown.contains("```") || markdown.contains("~~~");
        }
    }

    static List<Section> sections(String markdown) {
        String text = COMMENT.matcher(markdown.replace("\r\n", "\n")).replaceAll("");
        text = FRONT_MATTER.matcher(text).replaceFirst("");
        List<Section> sections = new ArrayList<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        StringBuilder source = new StringBuilder();
        String heading = "";
        boolean code = false;
        for (String line : text.split("\n", -1)) {
            String bare = line.strip();
            if (code || !HEADING.matcher(bare).matches()) {
                source.append(line.stripTrailing()).append('\n');
            }
            if (bare.startsWith("```") || bare.startsWith("~~~")) {
                code = !code;
                continue;
            }
            if (code) {
                paragraph.append(line.stripTrailing()).append('\n');
                continue;
            }
            Matcher title = HEADING.matcher(bare);
            if (title.matches()) {
                close(paragraph, source, paragraphs);
                close(heading, paragraphs, sections);
                heading = inline(title.group(1));
            } else if (bare.isEmpty()) {
                close(paragraph, source, paragraphs);
            } else if (!TABLE_RULE.matcher(bare).matches()) {
                paragraph.append(line(line)).append('\n');
            }
        }
        close(paragraph, source, paragraphs);
        close(heading, paragraphs, sections);
        return sections;
    }

    private static void close(
            StringBuilder paragraph, StringBuilder source, List<Paragraph> paragraphs) {
        String text = paragraph.toString().stripTrailing();
        paragraph.setLength(0);
        if (!text.isBlank()) {
            paragraphs.add(new Paragraph(source.toString().stripTrailing(), text));
        }
        source.setLength(0);
    }

    private static void close(String heading, List<Paragraph> paragraphs, List<Section> sections) {
        if (!paragraphs.isEmpty()) {
            sections.add(new Section(heading, paragraphs));
            paragraphs.clear();
        }
    }

    /** A piece of a paragraph. */
    static Paragraph paragraph(String markdown) {
        StringBuilder text = new StringBuilder();
        for (String line : markdown.strip().split("\n", -1)) {
            text.append(line(line)).append('\n');
        }
        return new Paragraph(markdown.strip(), text.toString().stripTrailing());
    }

    private static String line(String line) {
        String text = line.stripTrailing();
        while (text.stripLeading().startsWith(">")) {
            text = text.stripLeading().substring(1).stripLeading();
        }
        text = BULLET.matcher(text).replaceFirst("$1- ");
        if (text.startsWith("|") && text.endsWith("|") && text.length() > 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return inline(text);
    }

    private static String inline(String line) {
        String text = IMAGE.matcher(line).replaceAll("$1");
        text = LINK.matcher(text).replaceAll(PlainMarkdown::link);
        text = AUTOLINK.matcher(text).replaceAll("$1");
        text = TAG.matcher(text).replaceAll("");
        text = STRONG.matcher(text).replaceAll("$2");
        text = EMPHASIS.matcher(text).replaceAll("$2");
        return CODE.matcher(text).replaceAll("$1");
    }

    private static String link(java.util.regex.MatchResult link) {
        String words = link.group(1);
        String address = link.group(2);
        String shown = address.startsWith("mailto:") ? address.substring(7) : address;
        return Matcher.quoteReplacement(
                words.equals(shown) || words.equals(address) ? shown : words + " (" + shown + ")");
    }
}
