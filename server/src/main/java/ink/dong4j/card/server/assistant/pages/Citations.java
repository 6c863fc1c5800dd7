package ink.dong4j.card.server.assistant.pages;

import ink.dong4j.card.talk.AnswerEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the citations out of a model's answer as it comes, in whatever pieces, and remembers the pages
 * that they name. Only text that may become a citation waits. A citation of a page that does not exist
 * is taken out too. Code is left as it is. Used by one thread.
 */
public final class Citations {
    /** What a model writes when neither the pages nor the facts answer. */
    public static final String NO_PAGE = "[no page]";

    private static final int MOST_HELD = 400;
    private static final Pattern NOTHING_SAID = Pattern.compile("no[ -]?pages?|没有页面|无页面");

    /** Space before it, and what parts it from the citation before. */
    private static final String LEAD = "[ \\t]*(?:(?:[,;，；、]|and|和)?[ \\t]*)";

    private static final String BRACKETS =
            "(?:\\[{1,2}(?<square>[^\\[\\]\\n]{1,160})]{1,2}(?:\\((?<target>[^()\\n]{0,160})\\))?"
                    + "|【(?<lens>[^【】\\n]{1,160})】"
                    + "|[(（]\\s*(?<round>(?:(?i:sources?|pages?|see)\\b|来源|出处|页面|参见|见)[^()（）\\n]{1,160}"
                    + "|[\\p{L}\\p{N}_/-]{1,80}\\.md[^()（）\\n]{0,80})[)）])";
    private static final Pattern FIRST = Pattern.compile("[ \\t]*" + BRACKETS);
    private static final Pattern NEXT = Pattern.compile(LEAD + BRACKETS);
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:sources?|pages?|see(?: also)?|from|来源|出处|页面|参见|见)\\s*[:：]?\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern STRICT_LABEL =
            Pattern.compile("sources?\\s*[:：]|来源|出处", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[,;，；、&]|\\band\\b|和)\\s*");
    private static final Pattern REST = Pattern.compile("(?:\\.md)?\\s*(?:[#†>|/:：§].*)?");
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]+(?:\\.md)?(?:[#†].*)?");
    private static final Pattern NUMBER = Pattern.compile("[\\p{N}._-]+");

    private final Collection<String> names;
    private final Set<String> cited = new LinkedHashSet<>();
    private final StringBuilder held = new StringBuilder();
    private boolean saidNothing;
    private boolean fenced;
    private boolean inCode;
    private boolean lineBegins = true;
    private boolean afterCitation;

    /**
     * @param names of the pages that there are
     */
    public Citations(Collection<String> names) {
        this.names = names;
    }

    /** What can be shown of the text so far and was not shown yet. */
    public String accept(String text) {
        held.append(text);
        return passed(false);
    }

    /** No more text comes; what is left of it. */
    public String finish() {
        return passed(true);
    }

    /**
     * What the answer rests on: the cited pages that exist, or none where the model said that the pages
     * do not say. Empty where it said neither.
     */
    public Optional<AnswerEvent.Support> support() {
        if (saidNothing) {
            return Optional.of(new AnswerEvent.Support(List.of()));
        }
        return cited.isEmpty()
                ? Optional.empty()
                : Optional.of(new AnswerEvent.Support(List.copyOf(cited)));
    }

    private String passed(boolean last) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < held.length()) {
            int end = code(at, last);
            if (end == at && !fenced && !inCode && mayBegin(at)) {
                end = citation(at, last, shown);
            }
            if (end < 0) {
                break;
            }
            if (end == at && afterCitation && lineBegins && held.charAt(at) == ' ') {
                end = at + 1;
            } else if (end == at) {
                end = at + 1;
                lineBegins = held.charAt(at) == '\n';
                inCode &= !lineBegins;
                afterCitation = false;
                shown.append(held.charAt(at));
            } else if (held.charAt(at) == '`') {
                shown.append(held, at, end);
            }
            at = end;
        }
        held.delete(0, at);
        return shown.toString();
    }

    /** Whether the blank space there, if any, is followed by what may be a citation, or by no text yet. */
    private boolean mayBegin(int at) {
        int next = at;
        while (next < held.length() && isBlank(held.charAt(next))) {
            next++;
        }
        return afterCitation || next == held.length() || "[【(（".indexOf(held.charAt(next)) >= 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Past a run of backticks, which begins or ends code; -1 to wait for the rest of the run. */
    private int code(int at, boolean last) {
        int end = at;
        while (end < held.length() && held.charAt(end) == '`') {
            end++;
        }
        if (end == at) {
            return at;
        }
        if (end == held.length() && !last) {
            return -1;
        }
        if (end - at >= 3 && lineBegins) {
            fenced = !fenced;
        } else if (!fenced) {
            inCode = !inCode;
        }
        lineBegins = false;
        afterCitation = false;
        return end;
    }

    /** Past a citation, which is remembered; the same place where there is none; -1 to wait. */
    // Whether more text could still make a match is what is asked here.
    @SuppressWarnings("JdkObsolete")
    private int citation(int at, boolean last, StringBuilder shown) {
        Matcher bracket = (afterCitation ? NEXT : FIRST).matcher(held).region(at, held.length());
        boolean found = bracket.lookingAt();
        boolean open = bracket.hitEnd() || (found && isOpen(bracket));
        if (open && !last && held.length() - at < MOST_HELD) {
            return -1;
        }
        if (!found || !isCitation(bracket)) {
            boolean link = found && bracket.group("target") != null;
            if (link) {
                shown.append(held, at, bracket.end());
                lineBegins = false;
                afterCitation = false;
            }
            return link ? bracket.end() : at;
        }
        afterCitation = true;
        return bracket.end();
    }

    /** Whether a link's address may follow. */
    private boolean isOpen(Matcher bracket) {
        return bracket.end() == held.length()
                && bracket.group("square") != null
                && bracket.group("target") == null;
    }

    private boolean isCitation(Matcher bracket) {
        String square = bracket.group("square");
        String target = bracket.group("target");
        if (target != null) {
            boolean address = target.contains(":") || target.startsWith("/");
            return !address && (all(target, false) || all(square, false));
        }
        if (square != null) {
            return all(square, true);
        }
        String lens = bracket.group("lens");
        return lens != null ? all(lens, true) : inRound(bracket.group("round"));
    }

    /** An unknown name in round brackets is a citation only where they call it a source. */
    private boolean inRound(String text) {
        return all(text, STRICT_LABEL.matcher(text).lookingAt());
    }

    /** Whether all names in it are pages, or could be; those that are pages are remembered. */
    private boolean all(String text, boolean alsoUnknown) {
        String list = text.strip().replaceFirst("^\\^", "");
        if (NOTHING_SAID.matcher(list.toLowerCase(Locale.ROOT)).matches()) {
            saidNothing = true;
            return true;
        }
        Matcher label = LABEL.matcher(list);
        List<String> found = new ArrayList<>();
        Optional<String> whole = page(list);
        if (whole.isPresent()) {
            cited.add(whole.get());
            return true;
        }
        for (String name :
                SEPARATOR.split(label.lookingAt() ? list.substring(label.end()) : list, -1)) {
            String bare = name.strip().replaceAll("^[\\[\"'“‘^`]+|[]\"'”’`]+$", "");
            Optional<String> page = page(bare);
            page.ifPresent(found::add);
            boolean could =
                    alsoUnknown && NAME.matcher(bare).matches() && !NUMBER.matcher(bare).matches();
            if (page.isEmpty() && !could) {
                return false;
            }
        }
        cited.addAll(found);
        return true;
    }

    private Optional<String> page(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        String file =
                small.substring(small.lastIndexOf('/', Math.max(0, small.indexOf(".md"))) + 1);
        for (String name : names) {
            boolean begins = file.startsWith(name.toLowerCase(Locale.ROOT));
            if (begins && REST.matcher(file.substring(name.length())).matches()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
