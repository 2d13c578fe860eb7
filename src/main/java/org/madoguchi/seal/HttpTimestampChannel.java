package org.madoguchi.seal;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A timestamp server's address (RFC 3161, 3.4). Follows no redirect, and answers within its time whatever comes. */
final class HttpTimestampChannel implements TimestampChannel {

    /** Bytes; tokens with long chains have a tenth of it. */
    static final int LARGEST = 64 * 1024;

    private static final int OK = 200;

    private final URI url;
    private final Duration timeout;
    private final Optional<String> authorization;
    private final HttpClient client;

    /**
     * @param timeout for all of it, from the first look for the server to the last byte of its answer
     * @param account who asks, when the server wants to know (RFC 7617)
     */
    public HttpTimestampChannel(URI url, Duration timeout, Optional<TimestampAccount> account) {
        this.url = url;
        this.timeout = timeout;
        authorization = account.map(HttpTimestampChannel::basic);
        // 1.1: servers of this kind are often too old for the offer of 2
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    private static String basic(TimestampAccount account) {
        var pair = account.user() + ":" + account.password();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] exchange(byte[] request) {
        var response = answer(client.sendAsync(post(request), to -> new LimitedBody(LARGEST)));
        if (response.statusCode() != OK) {
            throw new SealFailedException(
                    SealFault.TIMESTAMP_HTTP_STATUS, url.getHost() + " answered " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest post(byte[] request) {
        var post = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(BodyPublishers.ofByteArray(request));
        authorization.ifPresent(value -> post.header("Authorization", value));
        return post.build();
    }

    /** The request's own time ends with the first line of an answer; a server may then go on for ever. */
    private HttpResponse<byte[]> answer(CompletableFuture<HttpResponse<byte[]>> sent) {
        try {
            return sent.get(timeout.toNanos(), NANOSECONDS);
        } catch (TimeoutException e) {
            throw timedOut(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw timedOut(e);
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        } finally {
            sent.cancel(true);
        }
    }

    private SealFailedException fault(Throwable cause) {
        if (cause instanceof LimitedBody.TooLargeException) {
            return new SealFailedException(
                    SealFault.TIMESTAMP_UNREADABLE, url.getHost() + " answered more than " + LARGEST + " bytes", cause);
        }
        if (cause instanceof HttpTimeoutException) {
            return timedOut(cause);
        }
        if (cause instanceof IOException) {
            return new SealFailedException(SealFault.TIMESTAMP_UNREACHABLE, url.getHost() + ": " + cause, cause);
        }
        throw new IllegalStateException(cause);
    }

    private SealFailedException timedOut(Throwable cause) {
        return new SealFailedException(
                SealFault.TIMESTAMP_TIMED_OUT, url.getHost() + " did not answer within " + timeoutText(), cause);
    }

    /** As people write it: {@code 10s}. */
    private String timeoutText() {
        return timeout.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
