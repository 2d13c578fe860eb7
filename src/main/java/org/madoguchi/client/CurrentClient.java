package org.madoguchi.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.madoguchi.log.RequestId;
import org.madoguchi.settings.Settings;

/** The client of the request being answered. Not to be used outside of one: see {@link Client#SYSTEM}. */
@RequestScoped
public class CurrentClient {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Settings settings;

    private Client client;

    /** Its address, by way of configured proxies, and its browser. */
    public Client get() {
        if (client == null) {
            var address = ForwardedAddress.configured(settings)
                    .find(request.getRemoteAddr(), lines("X-Forwarded-For"), lines("Forwarded"));
            client = new Client(address, request.getHeader("User-Agent"));
        }
        return client;
    }

    /** The ID of its request. */
    public String requestId() {
        return RequestId.of(request);
    }

    private List<String> lines(String header) {
        return Collections.list(request.getHeaders(header));
    }
}
