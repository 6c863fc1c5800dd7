package ink.dong4j.card.server.lobby;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.people.LobbyReply;
import ink.dong4j.card.people.LobbyReply.NameProblem;
import ink.dong4j.card.people.LobbyRequest;
import ink.dong4j.card.people.LobbyRoom;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.server.config.LobbyConfig;
import ink.dong4j.card.server.metrics.Depth;
import ink.dong4j.card.server.metrics.Figures;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The live room. What happens in it is one immutable value, made once and given to every member; in the
 * mailbox of a member only the newest one waits, so that a stalled one costs nothing and delays nobody.
 * Who comes and goes is told at most once a second. Thread-safe; nothing here waits for a member.
 */
public final class Lobby {
    /** How long a visitor whom the owner has put out cannot enter. */
    public static final Duration REMOVED_FOR = Duration.ofMinutes(30);

    static final Duration MOVES_EVERY = Duration.ofSeconds(1);

    private static final int NAMED = 100;

    private final LobbyConfig config;
    private final Supplier<Card> cards;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Figures figures;
    private final Executor later;
    private final AtomicLong lastId = new AtomicLong();

    // Guarded by the monitor.
    private final Map<Long, Member> members = new LinkedHashMap<>();
    private final History history;
    private final TalkLimits limits;
    private final Ban muted;
    private final Ban removed;
    private Optional<MemberNames> names = Optional.empty();
    private long told;
    private boolean movesWait;

    /**
     * @param cards the card as it stands; nobody can have its owner's name
     * @param nanoTime a clock that only goes forward
     */
    public Lobby(
            LobbyConfig config,
            Supplier<Card> cards,
            InstantSource clock,
            LongSupplier nanoTime,
            Figures figures) {
        this(
                config,
                cards,
                clock,
                nanoTime,
                figures,
                CompletableFuture.delayedExecutor(
                        MOVES_EVERY.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread));
    }

    /**
     * @param later runs something after {@link #MOVES_EVERY}
     */
    Lobby(
            LobbyConfig config,
            Supplier<Card> cards,
            InstantSource clock,
            LongSupplier nanoTime,
            Figures figures,
            Executor later) {
        this.config = config;
        this.cards = cards;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.figures = figures;
        this.later = later;
        this.history = new History();
        this.limits = new TalkLimits(nanoTime);
        this.muted = new Ban(nanoTime);
        this.removed = new Ban(nanoTime);
        this.told = nanoTime.getAsLong() - MOVES_EVERY.toNanos();
        figures.watch(Depth.LOBBY_MEMBERS, this::count);
    }

    /**
     * For a visit that asks for the room.
     *
     * @param address all that may be in one hand
     * @param replies takes what comes of its requests, and what happens in the room, from any thread
     */
    public synchronized LobbyVisit visit(String address, Consumer<Reply> replies) {
        return new LobbyVisit(this, lastId.incrementAndGet(), address, limits.visit(), replies);
    }

    /** How many are in the room. */
    public synchronized int count() {
        return members.size();
    }

    /** Who is in the room, in the order in which they came. */
    public synchronized List<LobbyMember> members() {
        return members.values().stream()
                .map(
                        member ->
                                new LobbyMember(
                                        member.visit().id(),
                                        member.name(),
                                        member.since(),
                                        muted.left(member.visit().address())))
                .toList();
    }

    /**
     * Whoever comes from a member's address may say nothing for so long; no time lifts that.
     *
     * @return whether there is such a member
     */
    public synchronized boolean mute(long id, Duration time) {
        Optional<Member> member = member(id);
        member.ifPresent(found -> muted.put(found.visit().address(), time));
        return member.isPresent();
    }

    /**
     * Puts a member out; nobody from his address can enter for {@link #REMOVED_FOR}.
     *
     * @return whether there was such a member
     */
    public synchronized boolean kick(long id) {
        Optional<Member> member = member(id);
        member.ifPresent(
                found -> {
                    removed.put(found.visit().address(), REMOVED_FOR);
                    leave(found.visit());
                    found.visit().tell(new LobbyReply.Removed(REMOVED_FOR));
                });
        return member.isPresent();
    }

    /** Says something to everyone as the owner. */
    public void notice(String words) {
        String owner = cards.get().name();
        String text = MessageText.of(words);
        if (!text.isEmpty()) {
            announce(owner, text);
        }
    }

    private synchronized void announce(String owner, String text) {
        history.announced(clock.instant(), owner, text);
        tell();
    }

    /** He is given it if it is free when he enters. */
    synchronized void called(LobbyVisit visit, String nickname) {
        visit.isCalled(nickname);
    }

    void enter(LobbyVisit visit, LobbyRequest.Enter request) {
        Card card = cards.get();
        if (card.sections().community().lobby()) {
            enter(visit, request, card.name());
        } else {
            visit.tell(new Reply.Refused(request, new Refusal.Unavailable()));
        }
    }

    /** Tells the visitor before anything else that happens in the room. */
    private synchronized void enter(LobbyVisit visit, LobbyRequest.Enter request, String owner) {
        Optional<Duration> out = removed.left(visit.address());
        if (out.isPresent()) {
            visit.tell(new LobbyReply.Removed(out.get()));
            return;
        }
        if (!members.containsKey(visit.id())) {
            if (isFull(visit.address())) {
                visit.tell(new Reply.Refused(request, new Refusal.Full()));
                return;
            }
            String name = nameFor(visit, request, owner);
            visit.isCalled(name);
            members.put(visit.id(), new Member(visit, name, clock.instant()));
            history.joined(clock.instant(), name);
        }
        visit.tell(
                new LobbyReply.Entered(
                        visit.id(), visit.name(), history.newest(config.history()), room()));
        tellMoves();
    }

    synchronized void leave(LobbyVisit visit) {
        Member member = members.remove(visit.id());
        if (member != null) {
            names().release(member.name());
            history.left(clock.instant(), member.name());
            tellMoves();
        }
    }

    /** Says it to everyone, or gives why not. */
    synchronized Optional<Reply> say(LobbyVisit visit, LobbyRequest.Say request) {
        String words = request.text();
        if (!members.containsKey(visit.id())) {
            return refused(request, new Refusal.Unavailable());
        }
        if (words.codePointCount(0, words.length()) > LobbyRequest.Say.MOST_CHARACTERS) {
            return refused(request, new Refusal.Full());
        }
        Optional<Duration> silent = muted.left(visit.address());
        if (silent.isPresent()) {
            return Optional.of(new LobbyReply.Muted(words, silent.get()));
        }
        String text = MessageText.of(words);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> wait = limits.wait(visit.rate(), visit.address());
        if (wait.isPresent()) {
            return refused(request, new Refusal.Later(wait.get()));
        }
        history.said(clock.instant(), visit.id(), visit.name(), text);
        figures.lobbyMessage();
        tell();
        return Optional.empty();
    }

    Reply rename(LobbyVisit visit, LobbyRequest.Rename request) {
        return rename(visit, request, cards.get().name());
    }

    private synchronized Reply rename(LobbyVisit visit, LobbyRequest.Rename request, String owner) {
        Optional<Member> member = member(visit.id());
        if (member.isEmpty()) {
            return new Reply.Refused(request, new Refusal.Unavailable());
        }
        String name = MemberNames.plain(request.name());
        String before = member.get().name();
        Optional<NameProblem> problem = names().problem(name, before, owner);
        if (problem.isPresent()) {
            return new LobbyReply.NameRefused(request.name(), problem.get());
        }
        Optional<Duration> wait = limits.wait(visit.rate(), visit.address());
        if (wait.isPresent()) {
            return new Reply.Refused(request, new Refusal.Later(wait.get()));
        }
        if (!name.equals(before)) {
            names().release(before);
            names().take(name);
            visit.isCalled(name);
            members.put(visit.id(), member.get().called(name));
            history.renamed(clock.instant(), visit.id(), before, name);
            tell();
        }
        return new LobbyReply.Named(name);
    }

    synchronized Reply who() {
        return new LobbyReply.Present(people());
    }

    synchronized Reply look() {
        return new LobbyReply.Seen(people(), history.newest(config.history()), room());
    }

    private LobbyReply.People people() {
        List<String> first = members.values().stream().limit(NAMED).map(Member::name).toList();
        return new LobbyReply.People(first, members.size() - first.size());
    }

    private Optional<Member> member(long id) {
        return Optional.ofNullable(members.get(id));
    }

    private boolean isFull(String address) {
        long same =
                members.values().stream()
                        .filter(member -> member.visit().address().equals(address))
                        .count();
        return members.size() >= config.members() || same >= config.perAddress();
    }

    /** The name that the visitor had before, else one for a guest. */
    private String nameFor(LobbyVisit visit, LobbyRequest.Enter request, String owner) {
        String before = visit.name();
        boolean free = !before.isEmpty() && names().problem(before, "", owner).isEmpty();
        String name = free ? before : names().guest(request.lang());
        names().take(name);
        return name;
    }

    /** Made by the first visitor: the list of look-alikes takes a while to load. */
    private MemberNames names() {
        MemberNames made = names.orElseGet(MemberNames::new);
        names = Optional.of(made);
        return made;
    }

    private LobbyRoom room() {
        return new LobbyRoom(clock.instant(), members.size(), history.lines());
    }

    /** Gives every member the room as it stands. */
    private void tell() {
        movesWait = false;
        told = nanoTime.getAsLong();
        LobbyReply.Now now = new LobbyReply.Now(room());
        members.values().forEach(member -> member.visit().tell(now));
    }

    /** As {@link #tell()}, once for all who come and go within a while. */
    private void tellMoves() {
        if (movesWait) {
            return;
        }
        if (nanoTime.getAsLong() - told >= MOVES_EVERY.toNanos()) {
            tell();
        } else {
            movesWait = true;
            later.execute(this::tellWaiting);
        }
    }

    private synchronized void tellWaiting() {
        if (movesWait) {
            tell();
        }
    }

    private static Optional<Reply> refused(LobbyRequest request, Refusal refusal) {
        return Optional.of(new Reply.Refused(request, refusal));
    }
}
