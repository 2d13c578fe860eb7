package org.madoguchi.demo;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Counts wrong passwords as a directory with a password policy does, which locks an account after a few. */
final class FailedBinds extends InMemoryOperationInterceptor {

    private final List<String> names = new CopyOnWriteArrayList<>();

    @Override
    public void processSimpleBindResult(InMemoryInterceptedSimpleBindResult bind) {
        if (!bind.getResult().getResultCode().equals(ResultCode.SUCCESS)) {
            names.add(bind.getRequest().getBindDN().toLowerCase(Locale.ROOT));
        }
    }

    void forget() {
        names.clear();
    }

    long of(String userId) {
        return names.stream()
                .filter(name -> name.startsWith("uid=" + userId + ","))
                .count();
    }
}
