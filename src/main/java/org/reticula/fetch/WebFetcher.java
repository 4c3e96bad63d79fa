package org.reticula.fetch;

import crawlercommons.robots.SimpleRobotRules;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.reticula.fetch.WebAnswer.Outcome;
import org.reticula.model.FetchedPage;
import org.reticula.model.Source;

/**
 * Reads pages of the web: politely (one request per host at a time, robots.txt, gaps, Retry-After) and safely (only the public internet, with
 * limits of time and size). Thread-safe; remembers robots.txt and the state of hosts as long as it lives, so make one for each import.
 */
public final class WebFetcher implements AutoCloseable {
    private static final int REDIRECTS = 5;
    private static final int RETRIES = 3;

    /** Longer than this nobody is waited for: the page is left for the next import. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String TIMEOUT = "Timeout";

    private final FetchSettings settings;
    private final Clock clock;
    private final WebClient client;
    private final Robots robots;
    private final Map<String, HostGate> gates = new ConcurrentHashMap<>();
    private final Map<String, Optional<SimpleRobotRules>> rules = new ConcurrentHashMap<>();
    private final Map<String, Reservations> reservations = new ConcurrentHashMap<>();
    private final Map<String, Duration> delays = new ConcurrentHashMap<>();

    public WebFetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, null);
    }

    /** @param archive gets every answer of the web; null if none is kept. It is closed by its owner. */
    public WebFetcher(FetchSettings settings, Clock clock, @Nullable WarcArchive archive) {
        this.settings = settings;
        this.clock = clock;
        this.client = new WebClient(settings, archive);
        this.robots = new Robots(client);
    }

    /** Another gap than the usual one between two requests to a host; to be said before the host is asked. The longest counts. */
    public void pace(String host, Duration delay) {
        delays.merge(Hosts.plain(host), delay, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** Asks for a page as people read it, see the other method. */
    public WebAnswer fetch(Source source, @Nullable String etag, @Nullable String modified)
            throws InterruptedException {
        return fetch(source, Wanted.PAGE, etag, modified);
    }

    /**
     * Asks for a page; waits as long as good manners ask for.
     *
     * @param source with an http or https location
     * @param etag of what is known of the page, null if nothing
     * @param modified Last-Modified of what is known of it
     * @throws InterruptedException when the thread is interrupted
     */
    public WebAnswer fetch(Source source, Wanted wanted, @Nullable String etag, @Nullable String modified)
            throws InterruptedException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", wanted.accept());
        if (etag != null) headers.put("If-None-Match", etag);
        if (modified != null) headers.put("If-Modified-Since", modified);
        URI at = source.location();
        Set<URI> seen = new HashSet<>();
        while (true) {
            if (!seen.add(at)) return refused(at, "RedirectLoop", "the redirects lead in a circle");
            if (seen.size() > REDIRECTS + 1)
                return refused(at, "TooManyRedirects", "there are more than " + REDIRECTS + " redirects");
            Optional<WebAnswer> no = forbidden(at);
            if (no.isPresent()) return no.get();
            Reply reply = ask(at, wanted, headers);
            Exchange answer = reply.exchange();
            if (answer == null) return reply.failure(at);
            if (!answer.isRedirect()) return judge(source, wanted, at, answer);
            Optional<URI> next = Redirects.next(at, answer);
            if (next.isEmpty()) return refused(at, "BadRedirect", "the redirect leads to no web address");
            at = next.get();
        }
    }

    private Optional<WebAnswer> forbidden(URI at) throws InterruptedException {
        if (!Redirects.isWeb(at)) return Optional.of(refused(at, "AddressNotAllowed", "this is not a web address"));
        HostGate gate = gate(at);
        if (gate.isDown()) return Optional.of(failed(at, "HostDown", "the host did not answer too often in a row"));
        String origin = Hosts.origin(at);
        Optional<SimpleRobotRules> known = rules.get(origin);
        if (known == null) {
            known = robots.read(origin, this::gate);
            known.map(SimpleRobotRules::getCrawlDelay)
                    .filter(delay -> delay > 0)
                    .ifPresent(delay -> gate.slowDown(Duration.ofMillis(delay)));
            rules.putIfAbsent(origin, known);
        }
        if (known.isEmpty()) {
            Optional<WebAnswer> address = refusedAddress(at);
            return address.isPresent()
                    ? address
                    : Optional.of(failed(at, "RobotsUnreachable", "the host's robots.txt cannot be read now"));
        }
        if (!known.get().isAllowed(at.toString()))
            return Optional.of(refused(at, "RobotsDisallow", "the host's robots.txt does not allow it"));
        Reservations reserved = reservations.get(origin);
        if (reserved == null) {
            reserved = Reservations.read(origin, gate, client);
            reservations.putIfAbsent(origin, reserved);
        }
        return reserved.hold(at) ? Optional.of(reserved(at, "tdmrep.json")) : Optional.empty();
    }

    private static WebAnswer reserved(URI at, String where) {
        return refused(at, "RightsReserved", "the owner reserves text and data mining (" + where + ")");
    }

    /** Of a host without robots.txt it is good to know why there is none. */
    private Optional<WebAnswer> refusedAddress(URI at) {
        try {
            new GuardedResolver(settings.allowedHosts()).resolve(Hosts.plain(at.getHost()));
            return Optional.empty();
        } catch (GuardedResolver.RefusedException e) {
            return Optional.of(refused(at, "AddressNotAllowed", addressWords(at)));
        } catch (IOException e) {
            return Optional.of(failed(at, "UnknownHost", "there is no host " + at.getHost()));
        }
    }

    private static String addressWords(URI at) {
        return "address not allowed: " + at.getHost() + " is not in the public internet";
    }

    private HostGate gate(URI at) {
        return gates.computeIfAbsent(
                Hosts.origin(at), k -> new HostGate(delays.getOrDefault(Hosts.plain(at.getHost()), settings.delay())));
    }

    /** One exchange, or why there was none. */
    private record Reply(@Nullable Exchange exchange, Outcome outcome, String code, String reason) {
        WebAnswer failure(URI at) {
            return WebAnswer.without(outcome, at, code, reason);
        }
    }

    /** Asks until there is an answer that means something, four times at most. */
    private Reply ask(URI at, Wanted wanted, Map<String, String> headers) throws InterruptedException {
        HostGate gate = gate(at);
        for (int attempt = 0; ; attempt++) {
            Reply reply = send(gate, at, wanted, headers);
            Exchange exchange = reply.exchange();
            boolean temporary = exchange == null ? reply.outcome() == Outcome.FAILED : isTemporary(exchange.status());
            if (!temporary) {
                gate.answered();
                return reply;
            }
            Duration wait = backoff(at, attempt);
            if (exchange != null) {
                Optional<Duration> asked = exchange.header("retry-after").flatMap(v -> RetryAfter.read(v, clock));
                if (asked.isPresent() && asked.get().compareTo(PATIENCE) > 0) {
                    gate.failed();
                    return none(Outcome.FAILED, "Postponed", "the server asks to come back much later");
                }
                wait = asked.filter(a -> a.compareTo(Duration.ZERO) > 0).orElse(wait);
            }
            if (attempt == RETRIES || gate.isWeak() || reply.code().equals(TIMEOUT)) { // a timeout cost enough
                gate.failed();
                return reply;
            }
            gate.rest(wait);
        }
    }

    /** Grows, and differs from address to address so that not all come back at once; the same in every run. */
    private Duration backoff(URI at, int attempt) {
        long base = settings.pause().toMillis() << attempt;
        return Duration.ofMillis(base + Math.floorMod(at.toString().hashCode() * 31 + attempt, base / 2 + 1));
    }

    private static boolean isTemporary(int status) {
        return status == 408 || status == 425 || status == 429 || status >= 500;
    }

    private Reply send(HostGate gate, URI at, Wanted wanted, Map<String, String> headers) throws InterruptedException {
        try {
            Exchange exchange = gate.send(() -> client.get(at, headers, wanted::takes));
            return new Reply(exchange, Outcome.FETCHED, "", "");
        } catch (BodyReader.TooLargeException e) {
            return none(Outcome.REFUSED, "TooLarge", String.valueOf(e.getMessage()));
        } catch (GuardedResolver.RefusedException e) {
            return none(Outcome.REFUSED, "AddressNotAllowed", addressWords(at));
        } catch (WebClient.DeadlineException e) {
            return none(Outcome.FAILED, TIMEOUT, String.valueOf(e.getMessage()));
        } catch (SocketTimeoutException e) {
            return none(Outcome.FAILED, TIMEOUT, "the server is silent");
        } catch (SSLException e) {
            return none(Outcome.FAILED, "BadCertificate", "no safe connection: " + words(e));
        } catch (IOException e) {
            return none(Outcome.FAILED, "NoAnswer", "there was no whole answer: " + words(e));
        }
    }

    private static Reply none(Outcome outcome, String code, String reason) {
        return new Reply(null, outcome, code, reason);
    }

    private static String words(IOException e) {
        String message = e.getMessage() == null
                ? ""
                : e.getMessage().replaceAll("\\p{Cntrl}+", " ").strip();
        return message.isEmpty() ? e.getClass().getSimpleName() : message;
    }

    private WebAnswer judge(Source source, Wanted wanted, URI at, Exchange answer) {
        int status = answer.status();
        if (status == 304) return WebAnswer.without(Outcome.NOT_MODIFIED, at, "", "");
        if (status == 404 || status == 410)
            return WebAnswer.without(
                    Outcome.GONE, at, "NotFound", "the server says that there is no such page (" + status + ")");
        if (status != 200) {
            Outcome outcome = isTemporary(status) ? Outcome.FAILED : Outcome.REFUSED;
            return WebAnswer.without(outcome, at, "Status", "the server answers with status " + status);
        }
        if (wanted == Wanted.PAGE && isHome(at) && !isHome(source.location()))
            return WebAnswer.without(
                    Outcome.GONE, at, "RedirectToHome", "the page leads to the start page of the site");
        String type = WebClient.type(answer.headers());
        if (!wanted.takes(type)) return refused(at, "WrongType", "this is " + type + ", not a page of text");
        if (answer.header("tdm-reservation").map(String::strip).orElse("").equals("1"))
            return reserved(at, "tdm-reservation");
        RobotsTag wishes = RobotsTag.read(answer.header("x-robots-tag").orElse(""));
        if (!wishes.indexed() && wanted == Wanted.PAGE)
            return refused(at, "NoIndex", "the server does not want the page to be indexed (X-Robots-Tag)");
        if (answer.body().length == 0) return failed(at, "EmptyBody", "the answer is empty");
        FetchedPage page = new FetchedPage(
                source,
                answer.body(),
                answer.headers().get("content-type"),
                status,
                clock.instant(),
                FileFetcher.contentHash(answer.body()));
        return new WebAnswer(
                Outcome.FETCHED,
                page,
                at,
                answer.headers().get("etag"),
                answer.headers().get("last-modified"),
                wishes.followed(),
                "",
                "");
    }

    /** Some servers call the start page by the name of its file. */
    private static boolean isHome(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return path.matches("/?((index|default)(\\.\\w{1,5})?)?") && uri.getRawQuery() == null;
    }

    private static WebAnswer refused(URI at, String code, String reason) {
        return WebAnswer.without(Outcome.REFUSED, at, code, reason);
    }

    private static WebAnswer failed(URI at, String code, String reason) {
        return WebAnswer.without(Outcome.FAILED, at, code, reason);
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            // nothing is lost with a connection that cannot be closed
        }
    }
}
