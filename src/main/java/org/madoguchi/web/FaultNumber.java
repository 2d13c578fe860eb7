package org.madoguchi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.madoguchi.log.RequestId;

/** 照会番号 on an error page: what is in the log and in the trail about the request has it too. */
@Named
@RequestScoped
public class FaultNumber {

    @Inject
    private HttpServletRequest request;

    public String getValue() {
        return RequestId.of(request);
    }
}
