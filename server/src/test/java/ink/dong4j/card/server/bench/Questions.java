package ink.dong4j.card.server.bench;

import ink.dong4j.card.server.bench.Question.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a question costs; each is the first one of a new visitor. */
final class Questions {
    private static final int COUNT = 40;
    private static final int CANCELLED = 10;
    private static final int CROWD = 100;
    private static final int TOKENS = Answer.STREAM.tokens();
    private static final String ESCAPE = "\u001b";
    private static final Duration QUIET = Duration.ofMillis(300);
    private static final Duration TYPED = Duration.ofMillis(150);
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);

    private final Subject card;
    private final StandIn gateway;

    Questions(Subject card, StandIn gateway) {
        this.card = card;
        this.gateway = gateway;
    }

    /** A question on its way, and how many bytes its visitor was sent before. */
    private record Asked(Question question, int before, long entered) {
        static Asked by(Visitor visitor, Question question) throws IOException {
            int before = visitor.bytes();
            long entered = System.nanoTime();
            visitor.type("\r");
            return new Asked(question, before, entered);
        }

        long seen(Visitor visitor) throws InterruptedException {
            return visitor.came(Question.BEGUN, before);
        }

        long ended(Visitor visitor) throws InterruptedException {
            return visitor.came(Question.COMPLETE, before);
        }
    }

    /** Somebody who has written a question and not yet sent it. */
    private Visitor writing(Question question) throws IOException, InterruptedException {
        Visitor visitor = card.visitor();
        card.greeted(visitor);
        visitor.settle(QUIET);
        visitor.type(question.words());
        return visitor.settle(TYPED);
    }

    void first(Figures figures) throws IOException, InterruptedException {
        Question question = Question.next(Answer.HELLO);
        try (Visitor visitor = writing(question)) {
            Asked asked = Asked.by(visitor, question);
            long seen = asked.seen(visitor);
            StandIn.Moments moments = gateway.of(question);
            long own = moments.wrote() - moments.came();
            figures.put(Row.FIRST_REQUEST, (moments.came() - asked.entered()) / 1e6);
            figures.put(Row.FIRST_TOKEN, (seen - asked.entered() - own) / 1e6);
        }
    }

    void later(Figures figures) throws IOException, InterruptedException {
        List<Long> requests = new ArrayList<>();
        List<Long> seen = new ArrayList<>();
        List<Long> tokens = new ArrayList<>();
        // The first one of the process, which a figure of its own tells of.
        ask(Question.next(Answer.HELLO));
        for (int i = 0; i < COUNT; i++) {
            Question question = Question.next(Answer.HELLO);
            try (Visitor visitor = writing(question)) {
                Asked asked = Asked.by(visitor, question);
                long token = asked.seen(visitor);
                asked.ended(visitor);
                StandIn.Moments moments = gateway.of(question);
                requests.add(moments.came() - asked.entered());
                seen.add(token - moments.came());
                tokens.add(token - asked.entered() - (moments.wrote() - moments.came()));
            }
        }
        figures.put(Row.REQUEST_P50, requests, 0.5);
        figures.put(Row.REQUEST_P99, requests, 0.99);
        figures.put(Row.SEEN_P50, seen, 0.5);
        figures.put(Row.SEEN_P99, seen, 0.99);
        figures.put(Row.TOKEN_P50, tokens, 0.5);
        figures.put(Row.TOKEN_P99, tokens, 0.99);
    }

    private void ask(Question question) throws IOException, InterruptedException {
        try (Visitor visitor = writing(question)) {
            Asked.by(visitor, question).ended(visitor);
        }
    }

    void cancelled(Figures figures) throws IOException, InterruptedException {
        List<Long> cancels = new ArrayList<>();
        for (int i = 0; i < CANCELLED; i++) {
            Question question = Question.next(Answer.STREAM);
            try (Visitor visitor = writing(question)) {
                Asked.by(visitor, question).seen(visitor);
                long pressed = System.nanoTime();
                visitor.type(ESCAPE);
                cancels.add(gateway.left(question) - pressed);
            }
        }
        figures.put(Row.CANCEL_P50, cancels, 0.5);
    }

    /** An answer of 17 KB that comes in one piece. */
    void atOnce(Row row, Figures figures) throws IOException, InterruptedException {
        Question question = Question.next(Answer.ONCE);
        try (Visitor visitor = writing(question)) {
            Optional<Duration> before = card.cpu();
            Asked.by(visitor, question).ended(visitor);
            Thread.sleep(AFTERWARDS);
            figures.put(row, card.cpuSince(before, 1));
        }
    }

    /** 100 ask at once, and are answered in one piece. */
    void asks(Figures figures) throws IOException, InterruptedException {
        try (Crowd crowd = Crowd.come(card, CROWD)) {
            List<Question> questions = write(crowd, Answer.HELLO);
            List<Asked> asked = enter(crowd, questions);
            List<Long> tokens = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                Asked one = asked.get(i);
                tokens.add(one.seen(crowd.visitors().get(i)) - one.entered());
            }
            figures.put(Row.ASKS_P50, tokens, 0.5);
        }
    }

    /** 100 ask at once, and are answered at the pace of a model. */
    void streams(Figures figures) throws IOException, InterruptedException {
        try (Crowd crowd = Crowd.come(card, CROWD)) {
            List<Question> questions = write(crowd, Answer.STREAM);
            Optional<Duration> before = card.cpu();
            int bytes = crowd.bytes();
            List<Asked> asked = enter(crowd, questions);
            List<Long> seen = new ArrayList<>();
            int text = 0;
            for (int i = 0; i < CROWD; i++) {
                Visitor visitor = crowd.visitors().get(i);
                Question question = questions.get(i);
                seen.add(asked.get(i).seen(visitor) - gateway.of(question).came());
                asked.get(i).ended(visitor);
                text += String.join("", question.tokens()).length();
            }
            crowd.settle();
            figures.put(Row.STREAMS_P99, seen, 0.99);
            figures.put(Row.STREAMS_CPU, card.cpuSince(before, CROWD * TOKENS));
            figures.put(Row.STREAMS_BYTES, (double) (crowd.bytes() - bytes) / text);
        }
    }

    private static List<Question> write(Crowd crowd, Answer answer)
            throws IOException, InterruptedException {
        crowd.settle();
        List<Question> questions = new ArrayList<>();
        for (Visitor visitor : crowd.visitors()) {
            Question question = Question.next(answer);
            visitor.type(question.words());
            questions.add(question);
        }
        crowd.settle();
        return questions;
    }

    private static List<Asked> enter(Crowd crowd, List<Question> questions) throws IOException {
        List<Asked> asked = new ArrayList<>();
        for (Visitor visitor : crowd.visitors()) {
            asked.add(Asked.by(visitor, questions.get(asked.size())));
        }
        return asked;
    }

    /** What the stand-in takes for the same by itself. */
    static void alone(StandIn gateway, Figures figures) throws InterruptedException {
        figures.put(Row.ASKS_P50, gateway.alone(CROWD, Answer.HELLO), 0.5);
        figures.put(Row.STREAMS_P99, gateway.alone(CROWD, Answer.STREAM), 0.99);
    }
}
