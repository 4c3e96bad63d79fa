package org.reticula.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.jspecify.annotations.Nullable;

/** Sends single requests: no cookies, no redirects, no proxy, no retries by itself. Thread-safe. */
final class WebClient implements AutoCloseable {
    /** The deadline passed before the whole answer was there. */
    static final class DeadlineException extends IOException {
        private static final long serialVersionUID = 1L;

        DeadlineException(Duration deadline) {
            super("there was no whole answer within " + deadline.toSeconds() + " s");
        }
    }

    private static final int LINE = 16_384;
    private static final int HEADERS = 200;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final FetchSettings settings;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "fetch-deadline");
        thread.setDaemon(true);
        return thread;
    });

    private final @Nullable WarcArchive archive;

    /** @param archive gets every answer; null if none is kept */
    WebClient(FetchSettings settings, @Nullable WarcArchive archive) {
        this.settings = settings;
        this.archive = archive;
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(millis(CONNECT), TimeUnit.MILLISECONDS)
                .setSocketTimeout((int) millis(SILENCE), TimeUnit.MILLISECONDS)
                .build();
        Http1Config http = Http1Config.custom()
                .setMaxLineLength(LINE)
                .setMaxHeaderCount(HEADERS)
                .build();
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedResolver(settings.allowedHosts()))
                        .setDefaultConnectionConfig(connection)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(http)
                                .build())
                        .setMaxConnPerRoute(1)
                        .setMaxConnTotal(Integer.MAX_VALUE)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(millis(SILENCE), TimeUnit.MILLISECONDS)
                        .build())
                .setUserAgent(settings.userAgent())
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    private long millis(Duration most) {
        return Math.min(most.toMillis(), settings.deadline().toMillis());
    }

    /**
     * @param type whether a body with this Content-Type (lower case, without parameters, empty if none) is wanted
     * @return with a body if the status is 200 and the type is wanted
     * @throws IOException if there is no whole answer, see the exceptions named here, in BodyReader and GuardedResolver
     */
    Exchange get(URI uri, Map<String, String> headers, Predicate<String> type) throws IOException {
        HttpGet request = new HttpGet(uri);
        request.setHeader("Accept-Encoding", "gzip, br, deflate");
        headers.forEach(request::setHeader);
        ScheduledFuture<?> alarm =
                watch.schedule(request::cancel, settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            Exchange exchange = read(request, response, type);
            if (archive != null) archive.add(uri, exchange);
            return exchange;
        } catch (UncheckedIOException e) {
            throw e; // the archive cannot be written: no fault of the server
        } catch (IOException | RuntimeException e) {
            if (alarm.isDone()) throw new DeadlineException(settings.deadline());
            if (e instanceof RuntimeException)
                throw new IOException(e.getMessage(), e); // of the library, for odd input
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    private Exchange read(HttpGet request, ClassicHttpResponse response, Predicate<String> type) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders())
            if (header.getValue() != null) keep(headers, header.getName().toLowerCase(Locale.ROOT), header.getValue());
        HttpEntity entity = response.getEntity();
        byte[] body = new byte[0];
        if (response.getCode() == 200 && type.test(type(headers)) && entity != null) {
            if (entity.getContentLength() > settings.wireLimit()) {
                request.cancel();
                throw new BodyReader.TooLargeException(
                        "the body is announced as " + entity.getContentLength() + " bytes");
            }
            try {
                body = BodyReader.read(entity.getContent(), headers.getOrDefault("content-encoding", ""), settings);
            } catch (IOException e) {
                request.cancel(); // else the rest would be read to the end
                throw e;
            }
        }
        return new Exchange(response.getCode(), headers, body);
    }

    /** The first value counts, but wishes add up. */
    private static void keep(Map<String, String> headers, String name, String value) {
        if (name.equals("x-robots-tag")) headers.merge(name, value, (a, b) -> a + ", " + b);
        else headers.putIfAbsent(name, value);
    }

    static String type(Map<String, String> headers) {
        return headers.getOrDefault("content-type", "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
