package org.madoguchi.demo;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Counts wrong passwords as a directory with a password policy does, which locks an account after a few. */
final class FailedBinds extends InMemoryOperationInterceptor {

    private final List<String> names = new CopyOnWriteArrayList<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();

    /** A directory that does not take a password says why in its own words, even of a right one. */
    @Override
    public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest bind) throws LDAPException {
        var words = refusals.get(userId(bind.getRequest().getBindDN()));
        if (words != null) {
            throw new LDAPException(ResultCode.INVALID_CREDENTIALS, words);
        }
    }

    private static String userId(String dn) {
        return dn.toLowerCase(Locale.ROOT).replaceFirst("^uid=([^,]*),.*", "$1");
    }

    void refuse(String userId, String words) {
        refusals.put(userId, words);
    }

    @Override
    public void processSimpleBindResult(InMemoryInterceptedSimpleBindResult bind) {
        if (!bind.getResult().getResultCode().equals(ResultCode.SUCCESS)) {
            names.add(bind.getRequest().getBindDN().toLowerCase(Locale.ROOT));
        }
    }

    void forget() {
        names.clear();
        refusals.clear();
    }

    long of(String userId) {
        return names.stream()
                .filter(name -> name.startsWith("uid=" + userId + ","))
                .count();
    }
}
