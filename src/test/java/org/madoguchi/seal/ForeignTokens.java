package org.madoguchi.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;

/** Answers that no honest timestamp server gives. */
final class ForeignTokens {

    private ForeignTokens() {}

    static BigInteger nonce(byte[] request) {
        try {
            return new TimeStampRequest(request).getNonce();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] refusal(String words) {
        var text = new PKIFreeText(new DERUTF8String(words));
        var status = new DERSequence(new ASN1Encodable[] {new ASN1Integer(PKIStatus.REJECTION), text});
        return encoded(new TimeStampResp(PKIStatusInfo.getInstance(status), null));
    }

    /** What an honest one said, in another's name. */
    static byte[] signedBy(SealKey key, byte[] answer) {
        try {
            var honest = new TimeStampResponse(answer).getTimeStampToken().toCMSSignedData();
            var reference = new SigningCertificateV2(
                    new ESSCertIDv2(Digests.sha256(key.certificate().getEncoded())));
            var attributes = new DefaultSignedAttributeTableGenerator(new AttributeTable(
                    new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(reference))));
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setSignedAttributeGenerator(
                            given -> attributes.getAttributes(given).remove(CMSAttributes.signingTime))
                    .build(key.algorithm(), key.privateKey(), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            var content = new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, (byte[])
                    honest.getSignedContent().getContent());
            var token = generator.generate(content, true).toASN1Structure();
            return encoded(new TimeStampResp(
                    PKIStatusInfo.getInstance(new DERSequence(new ASN1Integer(PKIStatus.GRANTED))), token));
        } catch (IOException
                | TSPException
                | CMSException
                | OperatorCreationException
                | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(TimeStampResp response) {
        try {
            return response.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
