import { readEntries } from './entry.ts';

/** Cognitive functions and processes, RDoC constructs among them, and beliefs that psychotherapy speaks of. */
export const cognition = readEntries(
  'cognition',
  `
attention | attentional control; attentional function; sustained attention; selective attention | 注意; 注意力; 注意控制 | RDoC:Attention
perception | visual perception; auditory perception; perceptual function | 知觉; 感知觉 | RDoC:Perception
memory | declarative memory; episodic memory; long-term memory; memory function; memory performance; verbal memory | 记忆; 情景记忆; 陈述性记忆 | RDoC:Declarative Memory
working memory | working memory capacity; working memory performance | 工作记忆 | RDoC:Working Memory
cognitive control | inhibitory control; response inhibition; goal selection; effortful control | 认知控制; 抑制控制 | RDoC:Cognitive Control
executive function | executive functioning; executive control; executive dysfunction | 执行功能
cognitive flexibility | set shifting; mental flexibility; cognitive inflexibility | 认知灵活性
language | verbal ability; verbal fluency | 语言; 言语流畅性 | RDoC:Language
processing speed | psychomotor speed; information processing speed | 加工速度
cognitive function | cognition; cognitive functioning; cognitive performance; cognitive ability; global cognition; neurocognition | 认知功能; 认知
cognitive impairment | cognitive deficit; cognitive dysfunction; neurocognitive impairment; cognitive decline | 认知障碍; 认知损害; 认知功能下降
intelligence | IQ; general intelligence | 智力; 智商
decision making | decision-making; choice behavior | 决策
reward responsiveness | reward sensitivity; reward processing; reward anticipation; reward response | 奖赏敏感性; 奖赏反应 | RDoC:Reward Responsiveness
reward learning | reinforcement learning; probabilistic reward learning | 奖赏学习; 强化学习 | RDoC:Reward Learning
reward valuation | delay discounting; effort valuation; temporal discounting | 奖赏评估; 延迟折扣 | RDoC:Reward Valuation
motivation | approach motivation; incentive motivation | 动机; 趋近动机 | RDoC:Approach Motivation
threat sensitivity | threat processing; response to acute threat; threat reactivity | 威胁敏感性 | RDoC:Acute Threat
sustained threat | chronic threat | 持续威胁 | RDoC:Sustained Threat
frustrative nonreward | frustration; frustrative non-reward | 挫折; 受挫 | RDoC:Frustrative Nonreward
fear extinction | extinction learning; extinction of fear | 恐惧消退
fear conditioning | fear learning; threat conditioning | 恐惧条件反射
attentional bias | attention bias; attentional bias to threat; attention bias to threat; threat bias | 注意偏向; 注意偏差
interpretation bias | interpretive bias; negative interpretation bias | 解释偏向
memory bias | negative memory bias; overgeneral memory; overgeneral autobiographical memory | 记忆偏向; 过度概括化记忆
negative cognition | negative thought; negative automatic thought; dysfunctional attitude; negative thinking; cognitive distortion; dysfunctional belief | 消极认知; 负性自动思维; 功能失调性态度
dysfunctional beliefs about sleep | dysfunctional beliefs and attitudes about sleep; sleep-related belief; sleep-related worry; unhelpful sleep belief | 睡眠不良信念; 睡眠信念
catastrophizing | pain catastrophizing; catastrophic thinking; catastrophising | 灾难化; 疼痛灾难化
metacognition | metacognitive belief; metacognitive beliefs | 元认知; 元认知信念
emotion regulation | emotional regulation; affect regulation; regulation of emotion; emotion regulation strategy | 情绪调节
cognitive reappraisal | reappraisal; positive reappraisal | 认知重评
expressive suppression | emotional suppression; emotion suppression | 表达抑制
theory of mind | mentalizing; mentalization; mentalising; reflective functioning; perspective taking | 心理理论; 心智化 | RDoC:Understanding Mental States
social cognition | social cognitive function; emotion recognition; facial emotion recognition | 社会认知; 情绪识别 | RDoC:Social Communication
empathy | empathic concern | 共情; 同理心
self-efficacy | perceived self-efficacy; general self-efficacy | 自我效能; 自我效能感
self-esteem | self-worth; self esteem; global self-esteem | 自尊
self-criticism | self-critical thinking; self-criticalness | 自我批评
self-compassion | compassion for oneself | 自我同情; 自我慈悲
locus of control | perceived control; sense of control; external locus of control | 控制点; 控制感
mindfulness | dispositional mindfulness; trait mindfulness; mindful awareness | 正念; 特质正念
decentering | cognitive defusion; self-distancing | 去中心化
intolerance of uncertainty | uncertainty intolerance; IU | 无法忍受不确定性; 不确定性不耐受
anxiety sensitivity | fear of anxiety | 焦虑敏感性
distress tolerance | frustration tolerance | 痛苦耐受性; 痛苦容忍度
interoception | interoceptive awareness; interoceptive accuracy | 内感受
perceived burdensomeness | burdensomeness | 知觉到的累赘感
thwarted belongingness | lack of belonging; low belonging | 归属感受挫
entrapment | feeling trapped; feeling of defeat and entrapment | 困顿感; 受困感
future thinking | episodic future thinking; prospection; positive future thinking | 未来思维
body image | body perception; body schema | 身体意象; 体像
insight | illness insight; lack of insight; awareness of illness | 自知力
hope | hopefulness | 希望
optimism | dispositional optimism | 乐观
meaning in life | purpose in life; sense of meaning | 生命意义; 生命意义感
stigma | mental illness stigma; self-stigma; internalized stigma; perceived stigma | 病耻感; 污名; 自我污名
arousal | physiological arousal; autonomic arousal | 唤醒; 生理唤醒 | RDoC:Arousal
`,
);

/** Lasting dispositions. */
export const traits = readEntries(
  'trait',
  `
neuroticism | trait neuroticism; emotional stability; negative emotionality | 神经质
extraversion | extroversion | 外倾性; 外向性
openness | openness to experience | 开放性
agreeableness | trait agreeableness | 宜人性
conscientiousness | trait conscientiousness | 尽责性
trait anxiety | dispositional anxiety; anxious temperament | 特质焦虑
behavioral inhibition | behavioural inhibition; inhibited temperament; BIS sensitivity | 行为抑制
negative affect | negative affectivity; negative emotion; negative emotions | 消极情绪; 负性情绪; 消极情感 | RDoC:Negative Valence Systems
positive affect | positive emotion; positive affectivity; positive emotions; positive mood | 积极情绪; 正性情绪; 积极情感 | RDoC:Positive Valence Systems
impulsivity | trait impulsivity; impulsiveness; negative urgency | 冲动性; 冲动
sensation seeking | novelty seeking; thrill seeking | 感觉寻求; 刺激寻求
perfectionism | maladaptive perfectionism; self-oriented perfectionism; socially prescribed perfectionism | 完美主义
attachment insecurity | insecure attachment; attachment style | 不安全依恋
anxious attachment | attachment anxiety; preoccupied attachment | 依恋焦虑
avoidant attachment | attachment avoidance; dismissive attachment | 依恋回避
resilience | psychological resilience; trait resilience | 心理韧性; 心理弹性; 复原力
alexithymia | difficulty identifying feelings | 述情障碍
schizotypy | schizotypal trait | 分裂型特质
psychopathy | psychopathic trait; callous-unemotional trait; callous unemotional trait | 精神病态; 冷酷无情特质
narcissism | narcissistic trait | 自恋
rejection sensitivity | interpersonal sensitivity | 拒绝敏感性
chronotype | eveningness; evening chronotype; morningness; circadian preference; evening type | 昼夜节律类型; 夜晚型; 时型 | RDoC:Circadian Rhythms
sleep reactivity | stress-reactive sleep; vulnerability to stress-related insomnia | 睡眠反应性
genetic liability | genetic risk; polygenic risk; polygenic risk score; heritability; family history of mental illness | 遗传易感性; 多基因风险评分
cognitive reserve | brain reserve | 认知储备
gender | sex; female sex; male sex; female gender | 性别
age | older age; younger age; age at onset | 年龄
`,
);
