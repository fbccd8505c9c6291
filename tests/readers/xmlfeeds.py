"""Invented feeds of each XML format, with room for a body."""

NITF = """\
<?xml version="1.0" encoding="utf-8"?>
<nitf baselang="en-US">
  <head>
    <docdata management-status="usable">
      <doc-id id-string="lindmark.1" regsrc="LNA"/>
      <date.issue norm="20250506T101500+0200"/>
      <date.release norm="2025-05-06T12:00:00Z"/>
      <du-key version="3"/>
      <ed-msg info="Eds: Adds &quot;port&quot; in paragraph 2"/>
      <key-list><keyword key="FERRY LINDMARK"/></key-list>
    </docdata>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Ferry Sinks &amp; Crew
        Is Saved</hl1><hl2>FERRY LINDMARK</hl2><hl2>A calm sea off the port</hl2></hedline>
      <byline>By <person>Ida Holm</person><byttl>Lindmark Herald</byttl></byline>
      <distributor>Lindmark News Agency</distributor>
      <dateline><location>LINDMARK</location><story.date norm="20250506T101500+0200">20250506T101500+0200</story.date>
      </dateline>
      <abstract><p>The crew was saved.</p></abstract>
    </body.head>
    <body.content>
{body}
    </body.content>
    <body.end><tagline>(Reporting by Ida Holm; Editing by Orla Venn)</tagline></body.end>
  </body>
</nitf>
"""

NEWSML = """\
<?xml version="1.0" encoding="utf-8"?>
<NewsML Version="1.2">
<NewsItem xml:lang="en">
<Identification><NewsIdentifier><ProviderId>lindmark.example</ProviderId><DateId>20250506</DateId>
<NewsItemId>ferry-1</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId></NewsIdentifier>
</Identification>
<NewsManagement><FirstCreated>20250506T081500Z</FirstCreated><ThisRevisionCreated>20250506T0900Z</ThisRevisionCreated>
<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/>
<DateAndTime>20250507T040000+0000</DateAndTime></StatusWillChange><Instruction>Hold for the wedding.</Instruction>
</NewsManagement>
<NewsComponent>
<NewsLines><DateLine>LINDMARK, May 6, 2025 (AFP) -</DateLine><HeadLine>Ferry Sinks Off Lindmark</HeadLine>
<SubHeadLine>The crew was saved.</SubHeadLine><ByLine>By Ida Holm</ByLine><SlugLine>Ferry-Lindmark</SlugLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="AFP"/></Provider></AdministrativeMetadata>
<DescriptiveMetadata><Language FormalName="en"/><DateLineDate>20250506T081500Z</DateLineDate></DescriptiveMetadata>
<ContentItem><DataContent><nitf><body><body.content>
{body}
</body.content></body></nitf></DataContent></ContentItem>
<NewsComponent><Role FormalName="Caption"/><NewsLines><HeadLine>Photo</HeadLine></NewsLines>
<ContentItem><DataContent><p>A boat nears Lindmark, May 6, 2025. (AFP)</p></DataContent></ContentItem></NewsComponent>
</NewsComponent>
</NewsItem>
</NewsML>
"""

NEWSML_G2 = """\
<?xml version="1.0" encoding="utf-8"?>
<n:newsMessage xmlns:n="http://iptc.org/std/nar/2006-10-01/" xmlns:h="http://www.w3.org/1999/xhtml">
 <n:itemSet>
  <n:newsItem guid="tag:lindmark.example,2025:ferry" version="4" xml:lang="en-GB">
   <n:itemMeta>
    <n:itemClass qcode="icls:text"/>
    <n:provider literal="reuters.com"/>
    <n:versionCreated>2025-05-06T10:15:00.000Z</n:versionCreated>
    <n:firstCreated>2025-05-06T08:15:00Z</n:firstCreated>
    <n:embargoed>2025-05-06T23:00:00Z</n:embargoed>
    <n:pubStatus qcode="stat:usable"/>
    <n:edNote>Not for release until
      Wednesday.</n:edNote>
   </n:itemMeta>
   <n:contentMeta>
    <n:contentCreated>2025-05-06</n:contentCreated>
    <n:dateline>2025-05-06 08:15:00 GMT+00:00</n:dateline>
    <n:slugline separator="-">LINDMARK-FERRY</n:slugline>
    <n:headline>Ferry Sinks Off Lindmark</n:headline>
    <n:headline role="hld:subHeadline">The crew was saved</n:headline>
    <n:by>By Ida Holm</n:by>
    <n:description role="descRole:caption">LINDMARK-FERRY:Ferry Sinks Off Lindmark</n:description>
   </n:contentMeta>
   <n:contentSet><n:inlineXML><h:html><h:head><h:title>no</h:title></h:head><h:body>
{body}
   </h:body></h:html></n:inlineXML></n:contentSet>
  </n:newsItem>
  <n:newsItem guid="tag:lindmark.example,2025:picture" version="1">
   <n:itemMeta><n:itemClass qcode="icls:picture"/><n:pubStatus qcode="stat:canceled"/></n:itemMeta>
   <n:contentMeta><n:contentCreated>soon</n:contentCreated><n:headline>Ferry</n:headline>
    <n:description role="descRole:caption">A boat nears Lindmark, May 6, 2025. REUTERS/Ann Lee</n:description>
   </n:contentMeta>
  </n:newsItem>
 </n:itemSet>
</n:newsMessage>
"""

RSS = """\
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:media="m" xmlns:itunes="i">
<channel><title>Lindmark Herald</title><link>https://herald.example/</link><language>en-us</language>
<item>
 <media:title>no</media:title>
 <title>Ferry Sinks &#8216;Off&#8217; Lindmark</title>
 <link>https://herald.example/ferry</link>
 <dc:creator><![CDATA[Ida Holm]]></dc:creator>
 <pubDate>Tue, 06 May 2025 10:15:00 +0200</pubDate>
 <guid isPermaLink="false">https://herald.example/?p=1</guid>
 <description><![CDATA[<p>The crew was saved.</p>]]></description>
 <content:encoded>
{body}
 </content:encoded>
 <media:group>
  <media:content url="a.jpg"><media:description type="plain">A boat nears Lindmark, May 6, 2025.</media:description>
   <media:credit role="photographer">Ann Lee/Reuters</media:credit></media:content>
 </media:group>
</item>
</channel></rss>
"""

RSS1 = """\
<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d">
<channel rdf:about="https://herald.example/"><title>Lindmark Herald</title><dc:language>en</dc:language></channel>
<item rdf:about="https://herald.example/storm"><title>Storm Nears Norrland</title>
<link>https://herald.example/storm</link><dc:creator>Orla Venn</dc:creator><dc:date>2025-05-06T10:15:00Z</dc:date>
<description>&lt;p&gt;The storm is near, the port said.&lt;/p&gt;&lt;p&gt;Salt &amp;amp; tea were lost, it
said.&lt;/p&gt;</description></item>
</rdf:RDF>
"""

ATOM = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Lindmark Herald</title><author><name>The Desk</name></author>
<entry>
 <title type="html">Ferry &lt;b&gt;Sinks&lt;/b&gt; &amp;amp; Crew Saved</title>
 <id>urn:lindmark:1</id><link href="https://herald.example/ferry"/>
 <published>2025-05-06T10:15:00Z</published><updated>2025-05-06T11:15:00Z</updated>
 <summary>The crew was saved.</summary>
 <content type="html">
{body}
 </content>
</entry>
<entry>
 <title>Tea &lt;b&gt; Salt</title><id>urn:lindmark:2</id><updated>2025-05-06T11:15:00Z</updated>
 <author><name>Ida Holm</name></author><author><name>Orla Venn</name></author>
 <content type="xhtml"><div xmlns="x"><p>The <em>port</em> is closed.</p><p>It opens soon.</p></div></content>
</entry>
</feed>
"""
