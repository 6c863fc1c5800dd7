package ink.dong4j.card.server.hocon;

import ink.dong4j.card.server.hocon.HoconToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks through the tokens of a file for what the library would refuse, and goes on after each fault. It
 * says what is open since which line and what was expected. For one thread and one file.
 */
final class HoconGrammar {
    /** Where in a section or a list the next token stands. */
    private enum State {
        /** Before a name, or an item of a list. */
        BEGIN,
        /** In a name. */
        NAME,
        /** After = or :. */
        SEPARATED,
        /** In a value, or after it in the same line. */
        VALUE
    }

    /** Pieces of different kinds cannot be joined to one value. */
    private enum Piece {
        TEXT,
        SECTION,
        LIST
    }

    /** A section or a list that is open; the file itself is the outermost section. */
    private static final class Open {
        private final HoconToken token;
        private final String name;
        private State state = State.BEGIN;
        private boolean afterItem;
        private int nameLine;
        private final StringBuilder inner = new StringBuilder();
        private boolean include;
        private boolean nameEnded;

        /** What the value is made of so far; a reference may be anything. */
        private Optional<Piece> piece = Optional.empty();

        Open(HoconToken token, String name) {
            this.token = token;
            this.name = name;
        }

        boolean isList() {
            return token.is(Kind.OPEN_LIST);
        }

        void begin() {
            state = State.BEGIN;
            inner.setLength(0);
            nameEnded = false;
            piece = Optional.empty();
        }
    }

    private static final String BEHIND = "goes on after the last } of the file";

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<HoconFault> found = new ArrayList<>();
    private final ChinesePunctuation chinese;
    private boolean rootClosed;

    private HoconGrammar(HoconTokenizer tokenizer) {
        open.push(new Open(new HoconToken(Kind.END, "", 1), ""));
        List<HoconToken> tokens = tokenizer.tokens();
        found.addAll(tokenizer.faults());
        chinese = tokenizer.chinese();
        tokens.forEach(this::take);
    }

    static HoconGrammar read(String text) {
        return new HoconGrammar(new HoconTokenizer(text));
    }

    /** What the library takes for text, and an owner does not mean as such. */
    List<HoconFault> mistakenPunctuation() {
        return chinese.faults();
    }

    /** The first fault of each line: what else it seems to lack follows from that one. */
    List<HoconFault> faults() {
        Map<Integer, HoconFault> byLine = new TreeMap<>();
        chinese.faults().forEach(fault -> byLine.put(fault.line(), fault));
        found.forEach(fault -> byLine.putIfAbsent(fault.line(), fault));
        return List.copyOf(byLine.values());
    }

    private void take(HoconToken token) {
        Open here = open.element();
        switch (here.state) {
            case BEGIN -> begin(here, token);
            case NAME -> name(here, token);
            case SEPARATED -> separated(here, token);
            case VALUE -> value(here, token);
        }
    }

    private void begin(Open here, HoconToken token) {
        switch (token.kind()) {
            case NEWLINE -> {}
            case COMMA -> {
                if (!here.afterItem) {
                    fault(token, "has a comma with nothing before it");
                }
                here.afterItem = false;
            }
            case CLOSE_SECTION, CLOSE_LIST, END -> close(token);
            case SEPARATOR -> {
                fault(token, "has no name before \"%s\"".formatted(token.text()));
                here.state = State.SEPARATED;
            }
            case OPEN_SECTION, OPEN_LIST -> openNameless(here, token);
            case QUOTED, WORD, SUBSTITUTION -> {
                if (open.size() == 1 && rootClosed) {
                    fault(token, BEHIND);
                }
                here.state = here.isList() ? State.VALUE : State.NAME;
                here.nameLine = token.line();
                here.include = token.is(Kind.WORD) && token.text().matches("include(\\(.*)?");
                if (here.isList()) {
                    value(here, token);
                } else {
                    name(here, token);
                }
            }
        }
    }

    private void openNameless(Open here, HoconToken token) {
        boolean fileItself =
                open.size() == 1 && !here.afterItem && !rootClosed && token.is(Kind.OPEN_SECTION);
        if (rootClosed) {
            fault(token, BEHIND);
        } else if (!here.isList() && !fileItself) {
            fault(token, "has no name before \"%s\"".formatted(token.text()));
        }
        rootClosed |= fileItself;
        push(here, token);
    }

    private void name(Open here, HoconToken token) {
        boolean goesOn =
                token.is(Kind.WORD) || token.is(Kind.QUOTED) || token.is(Kind.SUBSTITUTION);
        if (here.nameEnded && goesOn) {
            endName(here, token);
            return;
        }
        switch (token.kind()) {
            case WORD -> here.inner.append(here.inner.isEmpty() ? "" : " ").append(token.text());
            case QUOTED ->
                    here.inner
                            .append(here.inner.isEmpty() ? "" : " ")
                            .append(here.include ? "\"\"" : token.text());
            case SUBSTITUTION -> {
                fault(token, "has a reference %s in a name".formatted(token.text()));
                here.inner.append(token.text());
            }
            case SEPARATOR -> {
                checkName(here);
                here.state = State.SEPARATED;
            }
            case OPEN_SECTION, OPEN_LIST -> {
                checkName(here);
                if (token.is(Kind.OPEN_LIST)) {
                    fault(token, "lacks = between %s and [".formatted(here.inner));
                }
                push(here, token);
            }
            case NEWLINE -> {
                if (here.include) {
                    endName(here, token);
                } else {
                    here.nameEnded = true;
                }
            }
            case COMMA, CLOSE_SECTION, CLOSE_LIST, END -> endName(here, token);
        }
    }

    /** At a token that cannot follow a name. */
    private void endName(Open here, HoconToken token) {
        if (here.include) {
            checkInclude(here);
        } else {
            fault(
                    here.nameLine,
                    "has %s without a value; = or { is expected after it".formatted(here.inner));
        }
        here.afterItem = true;
        here.begin();
        begin(here, token);
    }

    private void checkName(Open here) {
        String name = here.inner.toString();
        if (here.include) {
            checkInclude(here);
        } else if (name.matches(".*[。．｡﹒].*")) {
            chinese.note(here.nameLine, name.replaceAll("[^。．｡﹒]", "").substring(0, 1), ".");
        }
    }

    private void checkInclude(Open here) {
        String form = here.inner.toString().replace(" ", "");
        if (form.matches("include(required\\()?(file|url|classpath)?[(]?[（].*|include.*[）].*")) {
            chinese.note(
                    here.nameLine, form.contains("（") ? "（" : "）", form.contains("（") ? "(" : ")");
        } else if (!form.matches(
                "include(\"\"|(file|url|classpath)\\(\"\"\\)|required\\((\"\"|(file|url|classpath)\\(\"\"\\))\\))")) {
            long lacking =
                    form.chars().filter(letter -> letter == '(').count()
                            - form.chars().filter(letter -> letter == ')').count();
            fault(
                    here.nameLine,
                    lacking > 0
                            ? "opens ( after include that is not closed; ) is expected"
                            : "has include without a file in quotes after it: include"
                                    + " \"other.conf\"");
        }
    }

    private void separated(Open here, HoconToken token) {
        switch (token.kind()) {
            case NEWLINE -> {}
            case QUOTED, WORD, SUBSTITUTION -> {
                here.state = State.VALUE;
                value(here, token);
            }
            case OPEN_SECTION, OPEN_LIST -> push(here, token);
            case SEPARATOR ->
                    fault(token, "has \"%s\" where a value is expected".formatted(token.text()));
            case COMMA, CLOSE_SECTION, CLOSE_LIST, END -> {
                fault(
                        token.is(Kind.END) ? here.nameLine : token.line(),
                        "has no value for %s before %s".formatted(here.inner, token.text()));
                here.afterItem = true;
                here.begin();
                begin(here, token);
            }
        }
    }

    private void value(Open here, HoconToken token) {
        switch (token.kind()) {
            case NEWLINE, COMMA -> {
                here.afterItem = token.is(Kind.NEWLINE);
                here.begin();
            }
            case QUOTED, WORD -> join(here, token, Piece.TEXT);
            case SUBSTITUTION -> {}
            case OPEN_SECTION, OPEN_LIST -> push(here, token);
            case SEPARATOR -> fault(token, secondSeparator(here, token));
            case CLOSE_SECTION, CLOSE_LIST, END -> close(token);
        }
    }

    private static String secondSeparator(Open here, HoconToken token) {
        return here.isList()
                ? "has \"%s\" in a list; a section in it is { name = value }"
                        .formatted(token.text())
                : "has \"%s\" in the value of %s; a text that holds it stands in \"…\", and the next name in a line of its own"
                        .formatted(token.text(), here.inner);
    }

    private void push(Open here, HoconToken token) {
        here.state = State.VALUE;
        join(here, token, token.is(Kind.OPEN_LIST) ? Piece.LIST : Piece.SECTION);
        open.push(new Open(token, here.inner.toString()));
    }

    private void join(Open here, HoconToken token, Piece piece) {
        if (here.piece.isPresent() && here.piece.get() != piece) {
            fault(
                    token,
                    "has %s where a comma or a new line is expected, since %s stands before it"
                            .formatted(
                                    token.text(),
                                    switch (here.piece.get()) {
                                        case TEXT -> "a text";
                                        case SECTION -> "a section { … }";
                                        case LIST -> "a list [ … ]";
                                    }));
        }
        here.piece = Optional.of(piece);
    }

    /** At a closing bracket or the end of the file: what is open and ends here, or does not. */
    private void close(HoconToken token) {
        if (token.is(Kind.END)) {
            while (open.size() > 1) {
                unclosed(open.pop(), "");
            }
            return;
        }
        boolean list = token.is(Kind.CLOSE_LIST);
        if (open.stream().limit(open.size() - 1L).noneMatch(one -> one.isList() == list)) {
            fault(
                    token,
                    open.size() == 1
                            ? "has a %s that closes nothing".formatted(token.text())
                            : "has %s where %s is expected, since %s of line %d is open"
                                    .formatted(
                                            token.text(),
                                            open.element().token.closing(),
                                            open.element().token.text(),
                                            open.element().token.line()));
            return;
        }
        while (open.element().isList() != list) {
            unclosed(open.pop(), " before %s in line %d".formatted(token.text(), token.line()));
        }
        open.pop();
        // The section or list around it goes on after this value.
        open.element().state = State.VALUE;
    }

    private void unclosed(Open one, String where) {
        fault(
                one.token,
                "opens %s%s that is not closed; %s is expected%s"
                        .formatted(
                                one.token.text(),
                                one.name.isEmpty() ? "" : " for " + one.name,
                                one.token.closing(),
                                where));
    }

    private void fault(HoconToken token, String what) {
        fault(token.line(), what);
    }

    private void fault(int line, String what) {
        found.add(new HoconFault(line, what));
    }
}
