package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ServerSet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.madoguchi.log.RequestMark;
import org.madoguchi.settings.Settings;

/**
 * The connections to the directory: one pool for searching and one for proving passwords, both opened at first use
 * and mended by themselves. Calls run on a few threads of their own, because a chain of connect, TLS, bind and
 * search over several servers has no end of its own; the caller stops waiting after connect plus read time-out.
 */
final class DirectoryConnections implements AutoCloseable {

    /** What is to be asked of the search pool by who takes a connection from it and gives it back. */
    interface Paged<T> {
        T ask(LDAPConnectionPool directory) throws LDAPException;
    }

    /** Connections of a pool, and calls at once. */
    private static final int MOST = 10;
    /** Beyond it callers are turned away at once, so that a silent directory cannot take every thread of the server. */
    private static final int MOST_WAITING = 100;

    private final Duration limit;
    private final DirectoryServers servers;
    private final LDAPConnectionPool searches;
    private final LDAPConnectionPool binds;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            MOST, MOST, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), DirectoryConnections::thread);

    /**
     * @param homing how often connections are looked after, and those to other servers than the first replaced
     */
    DirectoryConnections(Settings settings, Duration homing) {
        limit = DirectoryServers.connectTimeout(settings).plus(DirectoryServers.readTimeout(settings));
        servers = new DirectoryServers(settings);
        var inTurn = servers.inTurn(homing);
        searches = pool("directory search", inTurn, settings, homing);
        binds = pool("directory bind", inTurn, settings, homing);
        threads.allowCoreThreadTimeOut(true);
    }

    private static LDAPConnectionPool pool(String name, ServerSet servers, Settings settings, Duration homing) {
        try {
            var pool = new LDAPConnectionPool(
                    servers, DirectoryServers.searchAccount(settings), 0, MOST, 1, null, true, new KeepAlive());
            pool.setConnectionPoolName(name);
            pool.setHealthCheckIntervalMillis(homing.toMillis());
            return pool;
        } catch (LDAPException e) {
            throw new DirectoryUnavailableException(e.getMessage(), e);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "directory call");
        thread.setDaemon(true);
        return thread;
    }

    /** @throws DirectoryUnavailableException when there is no answer in time or the answer is an error */
    <T> T search(RepeatableSearch.Question<T> question) {
        return inTime(new RepeatableSearch<>(searches, question));
    }

    /** @throws DirectoryUnavailableException as above */
    <T> T page(Paged<T> page) {
        return inTime(() -> page.ask(searches));
    }

    /**
     * Binds once.
     *
     * @throws BindUnansweredException when it was sent and there is no answer in time
     * @throws DirectoryUnavailableException when it was not sent, and will not be
     */
    LDAPResult bind(BindRequest request) {
        var bind = new OneBind(binds, request);
        try {
            return inTime(bind);
        } catch (DirectoryUnavailableException e) {
            throw bind.callOff() ? e : new BindUnansweredException(e.getMessage(), e);
        }
    }

    /** The URLs of those to which no connection comes about; asked by the caller's thread. */
    List<String> silentServers() {
        return servers.silent();
    }

    private <T> T inTime(Callable<T> call) {
        Future<T> answer = submit(RequestMark.carried(call));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException e) {
            throw new DirectoryUnavailableException(
                    "No answer from the directory within " + limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryUnavailableException("Interrupted while waiting for the directory", e);
        } finally {
            answer.cancel(true);
        }
    }

    private <T> Future<T> submit(Callable<T> call) {
        try {
            return threads.submit(call);
        } catch (RejectedExecutionException e) {
            throw new DirectoryUnavailableException("Too many calls are waiting for the directory", e);
        }
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof LDAPException e) {
            return new DirectoryUnavailableException(
                    "The directory answered " + e.getResultCode() + ": " + e.getMessage(), e);
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    /**
     * By a thread that ends: the library leaves a buffer with it, and a server's would keep the application for good.
     */
    @Override
    public void close() {
        threads.shutdownNow();
        var goodbye = thread(() -> {
            searches.close();
            binds.close();
        });
        goodbye.start();
        try {
            goodbye.join(limit.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
