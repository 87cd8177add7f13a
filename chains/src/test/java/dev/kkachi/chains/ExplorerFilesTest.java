package dev.kkachi.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.model.Chain;
import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExplorerFilesTest {
    @Test
    void transactionsOfEtherscanMoveTheCoinOfTheirExplorer() throws IOException {
        Taken taken = Taken.from("""
            "Transaction Hash","Blockno","UnixTimestamp","DateTime (UTC)","From","To","ContractAddress","Value_IN(BNB)","Value_OUT(BNB)","CurrentValue @ $300/BNB","TxnFee(BNB)","TxnFee(USD)","Historical $Price/BNB","Status","ErrCode","Method"
            "0x01","15","1655778000","2022-06-21 02:20:00","0xa","0xb","","1,250.5","0","","0.1","0.2","","","","Transfer"
            "0x02","15","1655778000","2022-06-21 02:20:00","0xa","0xb","","0","0.25","","0.1","0.2","","","","Transfer"
            "0x03","15","1655778000","2022-06-21 02:20:00","0xa","0xb","","0","0.25","","0.1","0.2","","Error(0)","Reverted","Transfer"
            """);

        assertThat(taken.rejected).isEmpty();
        assertThat(taken.moves)
                .containsExactly(
                        "bsc/BNB 0x01_V0 2022-06-21T02:20:00Z 0xa -> 0xb 1250.5",
                        "bsc/BNB 0x02_V0 2022-06-21T02:20:00Z 0xa -> 0xb 0.25");
        assertThat(taken.leftOut).containsExactly("file:4: status \"Reverted\": A failed transaction moves nothing.");
    }

    @Test
    void aTokensTransferHasOneNameInTheExportsOfBothSides() throws IOException {
        String header =
                "\"Transaction Hash\",\"Blockno\",\"UnixTimestamp\",\"DateTime (UTC)\",\"From\",\"To\",\"TokenValue\","
                        + "\"USDValueDayOfTx\",\"ContractAddress\",\"TokenName\",\"TokenSymbol\"\n";
        String first = "\"0x01\",\"15\",\"1655778000\",\"\",\"0xa\",\"0xb\",\"9,000.5\",\"$1\","
                + "\"0xdac17f958d2ee523a2206206994597c13d831ec7\",\"Tether USD\",\"USDT\"\n";
        String second = first.replace("0xb", "0xc");

        Taken sender = Taken.from(header + first + second);
        Taken receiver = Taken.from(header + second + second);

        assertThat(sender.moves)
                .hasSize(2)
                .first()
                .asString()
                .endsWith(" 0xa -> 0xb 9000.5")
                .startsWith("ethereum/USDT ");
        assertThat(receiver.moves.getFirst()).isEqualTo(sender.moves.getLast());
        assertThat(receiver.moves).doesNotHaveDuplicates();
    }

    @Test
    void allFourTablesOfBlockscoutAreRead() throws IOException {
        ImportOptions base = ImportOptions.of(Chain.of("base"));
        Taken transactions = Taken.from("""
            TxHash,BlockNumber,UnixTimestamp,FromAddress,ToAddress,ContractAddress,Type,Value,Fee,Status,ErrCode,CurrentPrice,TxDateOpeningPrice,TxDateClosingPrice,MethodName
            0x01,15,2022-06-21 02:20:00.000000Z,0xa,0xb,,OUT,1500000000000000000,1,ok,,1,1,1,
            0x02,15,2022-06-21 02:20:00.000000Z,0xa,0xb,,OUT,1500000000000000000,1,error,Reverted,1,1,1,
            """, base);
        Taken transfers = Taken.from("""
            TxHash,BlockNumber,UnixTimestamp,FromAddress,ToAddress,TokenContractAddress,Type,TokenDecimals,TokenSymbol,TokensTransferred,TransactionFee,Status,ErrCode
            0x01,15,1655778000,0xa,0xb,0xcc,OUT,4,CC,123456,1,ok,
            """, base);
        Taken internal = Taken.from("""
            TxHash,Index,BlockNumber,TxIndex,UnixTimestamp,FromAddress,ToAddress,ContractAddress,Type,CallType,Gas,GasUsed,Value,Input,Output,ErrCode,Fee
            0x01,2,15,7,1655778000,0xa,0xb,,call,call,1,1,5,0x,0x,,1
            0x01,3,15,7,1655778000,0xa,0xb,,call,delegatecall,1,1,5,0x,0x,,1
            """, base);
        Taken advanced = Taken.from("""
            TxHash,Type,MethodId,UtcTimestamp,FromAddress,ToAddress,CreatedContractAddress,Value,TokenContractAddressHash,TokenDecimals,TokenSymbol,TokenValue,TokenID,BlockNumber,Fee,CurrentPrice,TxDateOpeningPrice,TxDateClosingPrice
            0x01,coin_transfer,,2022-06-21 02:20:00.000000Z,0xa,0xb,,7,,,,,,15,1,1,1,1
            0x01,ERC-20,,2022-06-21 02:20:00.000000Z,0xa,0xb,,0,0xcc,4,CC,123456,,15,1,1,1,1
            0x01,ERC-721,,2022-06-21 02:20:00.000000Z,0xa,0xb,,0,0xcd,,CD,1,77,15,1,1,1,1
            """, base);

        assertThat(List.of(transactions, transfers, internal, advanced)).allMatch(taken -> taken.rejected.isEmpty());
        assertThat(transactions.moves)
                .containsExactly("base/ETH 0x01_V0 2022-06-21T02:20:00Z 0xa -> 0xb 1.500000000000000000");
        assertThat(transactions.leftOut).hasSize(1);
        assertThat(transfers.moves)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("base/0xcc 0x01_T")
                .endsWith(" 12.3456");
        assertThat(internal.moves)
                .containsExactly("base/ETH 0x01_I2 2022-06-21T02:20:00Z 0xa -> 0xb 0.000000000000000005");
        assertThat(advanced.moves).hasSize(2).contains(transfers.moves.getFirst());
        assertThat(advanced.leftOut).hasSize(1);
    }

    @Test
    void tronscansTokensAreNamedByContractOrReported() throws IOException {
        Taken taken = Taken.from("""
            Transaction ID,Block,Time (UTC),From,To,Amount,Token,Result
            aa,1,2023-01-02 03:04:05,Ta,Tb,"1,000.5",TRX,SUCCESS
            ab,1,2023-01-02 03:04:05,Ta,Tb,5,USDT,SUCCESS
            ac,1,2023-01-02 03:04:05,Ta,Tb,5,USDT,SUCCESS
            ad,1,2023-01-02 03:04:05,Ta,Tb,5,SCAM,SUCCESS
            ae,1,2023-01-02 03:04:05,Ta,Tb,5,TRX,FAILED
            """);

        assertThat(taken.moves)
                .hasSize(3)
                .first()
                .asString()
                .isEqualTo("tron/TRX aa_V0 2023-01-02T03:04:05Z Ta -> Tb 1000.5");
        assertThat(taken.remarks).hasSize(1).allMatch(line -> line.contains("by their ticker only"));
        assertThat(taken.rejected).hasSize(1).allMatch(line -> line.startsWith("file:5: token \"SCAM\""));
        assertThat(taken.leftOut).hasSize(1);
    }

    @Test
    void theBionicTokensTransfersAreReadByBlock() throws IOException {
        Taken transfers = Taken.from(shared("ledger/etherclust/bionic.csv"), ImportOptions.NONE);
        Taken calls = Taken.from(shared("ledger/etherclust/bionictx.csv"), ImportOptions.NONE);
        Taken blocks = Taken.from(shared("ledger/etherclust/1000blocks.csv"), ImportOptions.NONE);

        assertThat(transfers.moves).hasSize(20_913).allMatch(move -> move.endsWith(" base units"));
        assertThat(transfers.moves.stream().map(move -> move.split(" ")[1])).doesNotHaveDuplicates();
        assertThat(calls.moves).hasSize(2);
        assertThat(calls.moves.size() + calls.leftOut.size()).isEqualTo(22_084);
        assertThat(blocks.blocks).hasSize(1000);
    }

    private static Path shared(String path) {
        Path found = SharedData.find(path);
        assumeTrue(found != null, "the real files lie beside the project");
        return Objects.requireNonNull(found);
    }
}
